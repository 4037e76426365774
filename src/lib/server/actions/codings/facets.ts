import { codeTree, inTreeOrder } from '#lib/core/coding/index.ts';
import {
	attributesInOrder,
	bareCodes,
	casesNamed,
	codersOfStudy,
	hasCases,
	namesInOrder,
	valuesOf
} from '../../store/index.ts';
import type { Session } from '../action.ts';

/** What passages can be filtered by. */
export interface Facets {
	codes: { id: string; name: string; depth: number; colour: number }[];
	documents: { id: string; name: string }[];
	coders: { id: string; name: string }[];
	/** Whether there are participants to choose among; their names are asked for as one types. */
	hasCases: boolean;
	/** The participant chosen. */
	case: { id: string; name: string } | null;
	/** Names of the attributes of cases. */
	attributes: string[];
	/** The values the chosen attribute takes, at most 60. */
	values: string[];
}

const MOST_VALUES = 60;

/** What passages can be filtered by, given the attribute and the participant chosen so far. */
export async function facets(
	session: Session,
	studyId: string,
	chosen: { attribute?: string | undefined; case?: string | undefined } = {}
): Promise<Facets> {
	const { db } = session.store;
	const codes = await bareCodes(db, studyId);
	const attributes = await attributesInOrder(db, studyId);
	const attribute = attributes.find(({ name }) => name === chosen.attribute);
	const values = new Set((await valuesOf(db, attribute ? [attribute.id] : [])).map(({ value }) => value));
	const [owner = null] = chosen.case === undefined ? [] : await casesNamed(db, studyId, [chosen.case]);
	return {
		codes: inTreeOrder(codeTree(codes)).map(({ code: { id, name, colour }, depth }) => ({
			id,
			name,
			depth,
			colour
		})),
		documents: await namesInOrder(db, 'document', studyId),
		coders: await codersOfStudy(db, studyId),
		hasCases: await hasCases(db, studyId),
		case: owner,
		attributes: attributes.map(({ name }) => name),
		values: [...values].sort().slice(0, MOST_VALUES)
	};
}
