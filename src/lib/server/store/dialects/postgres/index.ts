import {
	HandleEmptyInListsPlugin,
	Kysely,
	replaceWithNoncontingentExpression,
	sql,
	type KyselyPlugin
} from 'kysely';
import { Refusal } from '../../../refusal.ts';
import type { Schema } from '../../schema.ts';
import { contentOf } from '../../migrate.ts';
import type { Database, Dialect } from '../dialect.ts';
import { shownAddress } from './address.ts';
import { connectionsTo } from './connection.ts';
import { KyselyPostgres } from './kysely.ts';

/** PostgreSQL refuses `in ()`, which SQLite takes for a list without anything in it. */
const emptyLists: KyselyPlugin = new HandleEmptyInListsPlugin({
	strategy: replaceWithNoncontingentExpression
});

/** A database on a server, which its administrator backs up. */
export const postgres: Dialect = {
	/** @throws Refusal `database-…`, `store-newer` */
	async open(place = ''): Promise<Database> {
		const address = shownAddress(place);
		const dialect = new KyselyPostgres(postgres, connectionsTo(place, address));
		const db = new Kysely<Schema>({ dialect, plugins: [emptyLists] });
		try {
			const content = await contentOf(db);
			if (content === 'foreign') throw new Refusal('database-foreign', { address });
			return {
				db,
				where: { kind: 'server', address },
				isNew: content === 'empty',
				backups: null,
				// The server checks its pages and keeps every parent of a row.
				damage: async () => []
			};
		} catch (error) {
			await db.destroy();
			throw error;
		}
	},

	async tables(db) {
		const { rows } = await sql<{
			name: string;
		}>`select "tablename" as "name" from "pg_tables" where "schemaname" = current_schema()`.execute(db);
		return rows.map((row) => row.name);
	},

	async lockStudy(trx, studyId) {
		await sql`select pg_advisory_xact_lock(hashtextextended(${studyId}, 0))`.execute(trx);
	},

	longText: { column: (name) => sql.ref(name), read: String }
};
