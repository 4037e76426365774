import type { DialectAdapter } from 'kysely';
import type { Db } from '../db.ts';
import type { Dialect } from './dialect.ts';

/** The part of Kysely that every connection and transaction carries: it tells what it runs on. */
export interface KnownAdapter extends DialectAdapter {
	readonly dialect: Dialect;
}

/** The dialect of a connection or a transaction. */
export const dialectOf = (db: Db): Dialect =>
	// Every connection of the store is opened by a dialect, with an adapter of this kind.
	(db.getExecutor().adapter as KnownAdapter).dialect;
