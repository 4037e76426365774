import { sql } from 'kysely';
import type { MemoTarget } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

/** How many memos there are on each thing of a kind, by its id; of one coder only, when told. */
export async function memoCounts(
	db: Db,
	studyId: string,
	type: MemoTarget,
	coderId?: string
): Promise<Map<string, number>> {
	const query = db
		.selectFrom('memo')
		.select(['targetId', (eb) => eb.fn.countAll<number>().as('count')])
		.where('studyId', '=', studyId)
		.where('targetType', '=', type)
		.groupBy('targetId');
	const rows = await (coderId === undefined ? query : query.where('coderId', '=', coderId)).execute();
	return new Map(rows.map((row) => [row.targetId, row.count]));
}

/** How many memos there are on each document, its segments and its codings, by the id of the document. */
export async function memoCountsByDocument(db: Db, studyId: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ documentId: string; count: number }>`
		select "documentId", count(*) as "count" from (
			select "targetId" as "documentId" from "memo"
				where "studyId" = ${studyId} and "targetType" = 'document'
			union all
			select "segment"."documentId" from "memo"
				inner join "segment" on "segment"."id" = "memo"."targetId"
				where "memo"."studyId" = ${studyId} and "memo"."targetType" = 'segment'
			union all
			select "segment"."documentId" from "memo"
				inner join "coding" on "coding"."id" = "memo"."targetId"
				inner join "segment" on "segment"."id" = "coding"."segmentId"
				where "memo"."studyId" = ${studyId} and "memo"."targetType" = 'coding'
		) as "all" group by "documentId"`.execute(db);
	return new Map(rows.map((row) => [row.documentId, row.count]));
}

export async function countMemosOnCodes(db: Db, codeIds: readonly string[]): Promise<number> {
	const { count } = await db
		.selectFrom('memo')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('targetType', '=', 'code')
		.where('targetId', 'in', codeIds)
		.executeTakeFirstOrThrow();
	return count;
}

/** How many memos there are on codes and on their codings. */
export async function countMemosGoingWith(
	db: Db,
	studyId: string,
	codeIds: readonly string[]
): Promise<number> {
	const codings = db.selectFrom('coding').select('id').where('codeId', 'in', codeIds);
	const { count } = await db
		.selectFrom('memo')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where((eb) =>
			eb.or([
				eb.and([eb('targetType', '=', 'code'), eb('targetId', 'in', codeIds)]),
				eb.and([eb('targetType', '=', 'coding'), eb('targetId', 'in', codings)])
			])
		)
		.where('studyId', '=', studyId)
		.executeTakeFirstOrThrow();
	return count;
}
