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

/** The segments of a study but for one document, those whose words are in their text; of one coder only, when told. */
export interface Elsewhere {
	studyId: string;
	documentId: string;
	coderId: string | undefined;
}

function codingsElsewhere(db: Db, { studyId, documentId, coderId }: Elsewhere) {
	const query = db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.where('coding.studyId', '=', studyId)
		.where('segment.documentId', '!=', documentId)
		.where('segment.orphan', '=', 0);
	return coderId === undefined ? query : query.where('coding.coderId', '=', coderId);
}

/** How many segments carry each code; none is said of a code that no segment carries. */
export async function segmentsByCode(db: Db, elsewhere: Elsewhere): Promise<Record<string, number>> {
	const rows = await codingsElsewhere(db, elsewhere)
		.select(['coding.codeId', (eb) => eb.fn.count<number>('coding.segmentId').distinct().as('count')])
		.groupBy('coding.codeId')
		.execute();
	return Object.fromEntries(rows.map((row) => [row.codeId, row.count]));
}

/** How many segments carry one or more of some codes. */
export async function segmentsWithAny(
	db: Db,
	elsewhere: Elsewhere,
	codeIds: readonly string[]
): Promise<number> {
	const { count } = await codingsElsewhere(db, elsewhere)
		.select((eb) => eb.fn.count<number>('coding.segmentId').distinct().as('count'))
		.where('coding.codeId', 'in', codeIds)
		.executeTakeFirstOrThrow();
	return count;
}
