import { sql } from 'kysely';
import type { Db } from '../db.ts';

export interface Totals {
	documents: number;
	turns: number;
	cases: number;
	variables: number;
	codes: number;
	themes: number;
	segments: number;
	codings: number;
	coders: number;
	memos: number;
	orphans: number;
	todo: number;
	doing: number;
	done: number;
}

/** A document with codings is begun (see `progressOf`). */
const CODED = `exists (select 1 from "coding" inner join "segment" on "segment"."id" = "coding"."segmentId" where "segment"."documentId" = "document"."id")`;

/** How much there is of everything in a study, in one reading. */
export function totalsOfStudy(db: Db, studyId: string): Promise<Totals> {
	const count = (from: string, where = '') =>
		sql<number>`(select count(*) from ${sql.table(from)} where "studyId" = ${studyId} ${sql.raw(where)})`;
	return db
		.selectNoFrom([
			count('document').as('documents'),
			count('turn').as('turns'),
			count('case').as('cases'),
			count(
				'variable',
				'and ("datasetId" is null or "datasetId" in (select "id" from "dataset" where "undone" = 0))'
			).as('variables'),
			count('code').as('codes'),
			count('code', 'and "parentId" is null').as('themes'),
			count('segment').as('segments'),
			count('coding').as('codings'),
			sql<number>`(select count(distinct "coderId") from "coding" where "studyId" = ${studyId})`.as('coders'),
			count('memo').as('memos'),
			count('segment', 'and "orphan" = 1').as('orphans'),
			count('document', `and "status" = 'todo' and not ${CODED}`).as('todo'),
			count('document', `and ("status" = 'doing' or "status" = 'todo' and ${CODED})`).as('doing'),
			count('document', `and "status" = 'done'`).as('done')
		])
		.executeTakeFirstOrThrow();
}
