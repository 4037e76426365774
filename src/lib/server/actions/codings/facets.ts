import { codeTree, inTreeOrder } from '#lib/core/coding/index.ts';
import { codersOfStudy, codesInOrder, namesInOrder, valuesTaken } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** What passages can be filtered by. */
export interface Facets {
	codes: { id: string; name: string; depth: number; colour: number }[];
	documents: { id: string; name: string }[];
	cases: { id: string; name: string }[];
	coders: { id: string; name: string }[];
	/** Attributes of cases with the values they take, at most 60 each. */
	attributes: { name: string; values: string[] }[];
}

const MOST_VALUES = 60;

export async function facets(session: Session, studyId: string): Promise<Facets> {
	const { db } = session.store;
	const codes = await codesInOrder(db, studyId);
	return {
		codes: inTreeOrder(codeTree(codes)).map(({ code, depth }) => ({
			id: code.id,
			name: code.name,
			depth,
			colour: code.colour
		})),
		documents: await namesInOrder(db, 'document', studyId),
		cases: await namesInOrder(db, 'case', studyId),
		coders: await codersOfStudy(db, studyId),
		attributes: (await valuesTaken(db, studyId)).map(({ name, values }) => ({
			name,
			values: values.slice(0, MOST_VALUES)
		}))
	};
}
