import type { Db } from '../db.ts';

export async function countCodingsWith(db: Db, codeIds: readonly string[]): Promise<number> {
	const { count } = await db
		.selectFrom('coding')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('codeId', 'in', codeIds)
		.executeTakeFirstOrThrow();
	return count;
}

export async function countCodingsOfDocument(db: Db, documentId: string): Promise<number> {
	const { count } = await db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('segment.documentId', '=', documentId)
		.executeTakeFirstOrThrow();
	return count;
}
