import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What queries run on: the store's own connection or, inside a transaction, its `trx`. Other rooms only hand it on. */
export type Db = Kysely<Schema>;
