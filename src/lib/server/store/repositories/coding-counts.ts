import type { Db } from '../db.ts';

export async function countCodingsWith(db: Db, codeIds: readonly string[]): Promise<number> {
	const { count } = await db
		.selectFrom('coding')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('codeId', 'in', codeIds)
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function countCodingsOfDocument(db: Db, documentId: string): Promise<number> {
	const { count } = await db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('segment.documentId', '=', documentId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** How many codings each code of a study has; of one coder only, when told. */
export async function codingCounts(
	db: Db,
	studyId: string,
	coderId?: string
): Promise<Record<string, number>> {
	let query = db
		.selectFrom('coding')
		.select(['codeId', (eb) => eb.fn.countAll().as('count')])
		.where('studyId', '=', studyId)
		.groupBy('codeId');
	if (coderId !== undefined) query = query.where('coderId', '=', coderId);
	return Object.fromEntries((await query.execute()).map((row) => [row.codeId, Number(row.count)]));
}
