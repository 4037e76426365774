import { sql } from 'kysely';
import type { VariableType } from '#lib/core/survey/index.ts';
import type { Session } from './action.ts';

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
	const variables = await db
		.selectFrom('variable')
		.select(['id', 'name', 'label', 'type'])
		.where('studyId', '=', studyId)
		.where('datasetId', 'is', null)
		.orderBy('position')
		.execute();
	const cases = await db
		.selectFrom('case')
		.select(['id', 'name'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	const values = await db
		.selectFrom('value')
		.select(['caseId', 'variableId', 'value'])
		.where('studyId', '=', studyId)
		.execute();
	const owned = await sql<{ caseId: string; name: string }>`
		select distinct "caseId", "name", "position" from (
			select "caseId", "name", "position" from "document"
				where "studyId" = ${studyId} and "caseId" is not null
			union
			select "speaker"."caseId", "document"."name", "document"."position" from "speaker"
				inner join "document" on "document"."id" = "speaker"."documentId"
				where "speaker"."studyId" = ${studyId} and "speaker"."caseId" is not null
		) as "owned" order by "position"`.execute(db);
	const memos = await db
		.selectFrom('memo')
		.select(['targetId', (eb) => eb.fn.countAll<number>().as('count')])
		.where('studyId', '=', studyId)
		.where('targetType', '=', 'case')
		.groupBy('targetId')
		.execute();
	const place = new Map(variables.map((variable, i) => [variable.id, i]));
	const rows = new Map(
		cases.map((one) => [
			one.id,
			{ ...one, values: variables.map(() => ''), documents: [] as string[], memos: 0 }
		])
	);
	for (const { caseId, variableId, value } of values) {
		const row = rows.get(caseId);
		const at = place.get(variableId);
		if (row && at !== undefined) row.values[at] = row.values[at] ? `${row.values[at]}; ${value}` : value;
	}
	for (const { caseId, name } of owned.rows) rows.get(caseId)?.documents.push(name);
	for (const { targetId, count } of memos) {
		const row = rows.get(targetId);
		if (row) row.memos = Number(count);
	}
	return { variables, cases: [...rows.values()] };
}
