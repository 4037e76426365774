import type { Transaction } from 'kysely';
import type { Db } from './db.ts';
import { dialectOf } from './dialects/of.ts';
import type { Schema } from './schema.ts';

/** One transaction that changes a study: what others would change in that study waits until it ends. */
export const studyTransaction = <R>(
	db: Db,
	studyId: string,
	work: (trx: Transaction<Schema>) => Promise<R>
): Promise<R> =>
	db.transaction().execute(async (trx) => {
		await dialectOf(trx).lockStudy(trx, studyId);
		return work(trx);
	});
