import type { VariableType } from '#lib/core/survey/index.ts';
import { attributesInOrder, caseRows, documentsOfCases, memoCounts, valuesAt } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** Cases by variables, as the editable grid shows them. */
export interface ParticipantGrid {
	variables: { id: string; name: string; label: string; type: VariableType }[];
	cases: {
		id: string;
		name: string;
		/** One for each variable, in their order; `''` where missing. */
		values: string[];
		/** Names of the documents the case owns or speaks in. */
		documents: string[];
		memos: number;
	}[];
}

/** The cases of a study with their attributes. */
export async function participantGrid(session: Session, studyId: string): Promise<ParticipantGrid> {
	const { db } = session.store;
	const variables = await attributesInOrder(db, studyId);
	const cases = await caseRows(db, studyId);
	const memos = await memoCounts(db, studyId, 'case');
	const values = await valuesAt(
		db,
		variables.map(({ id }) => id),
		cases.map(({ row }) => row)
	);
	const columns = variables.map(({ id }) => values.get(id));
	const rows = new Map(
		cases.map(({ id, name }, at) => [
			id,
			{
				id,
				name,
				values: columns.map((column) => column?.[at] ?? ''),
				documents: [] as string[],
				memos: memos.get(id) ?? 0
			}
		])
	);
	for (const { caseId, name } of await documentsOfCases(db, studyId)) rows.get(caseId)?.documents.push(name);
	return { variables, cases: [...rows.values()] };
}
