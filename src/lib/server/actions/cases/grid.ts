import type { VariableType } from '#lib/core/survey/index.ts';
import {
	attributesInOrder,
	documentsOfCases,
	memoCounts,
	namesInOrder,
	valuesOfCases
} from '../../store/index.ts';
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

/** The cases of a study with their attributes. Several answers to one variable stand in one cell, `; ` between. */
export async function participantGrid(session: Session, studyId: string): Promise<ParticipantGrid> {
	const { db } = session.store;
	const variables = await attributesInOrder(db, studyId);
	const cases = await namesInOrder(db, 'case', studyId);
	const memos = await memoCounts(db, studyId, 'case');
	const place = new Map(variables.map((variable, i) => [variable.id, i]));
	const rows = new Map(
		cases.map((one) => [
			one.id,
			{ ...one, values: variables.map(() => ''), documents: [] as string[], memos: memos.get(one.id) ?? 0 }
		])
	);
	for (const { caseId, variableId, value } of await valuesOfCases(db, studyId)) {
		const row = rows.get(caseId);
		const at = place.get(variableId);
		if (row && at !== undefined) row.values[at] = row.values[at] ? `${row.values[at]}; ${value}` : value;
	}
	for (const { caseId, name } of await documentsOfCases(db, studyId)) rows.get(caseId)?.documents.push(name);
	return { variables, cases: [...rows.values()] };
}
