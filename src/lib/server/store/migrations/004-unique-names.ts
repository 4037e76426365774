import { sql, type Kysely } from 'kysely';
import type { ArchivedRow } from '../schema.ts';
import { named, newNames } from './004-rows.ts';

/** Columns that may be null: two nulls are the same place, which an index would tell apart. */
const nullable: readonly string[] = ['datasetId', 'parentId'];

/** Names that only the program kept apart are kept apart by the database too. */
export async function up(db: Kysely<Record<string, ArchivedRow>>): Promise<void> {
	for (const one of named) {
		const { table, name, within } = one;
		const rows = await db
			.selectFrom(table)
			.select(['id', name, ...within])
			.execute();
		for (const [id, free] of newNames(rows, one)) {
			await db
				.updateTable(table)
				.set({ [name]: free })
				.where('id', '=', id)
				.execute();
		}
		const place = within.map((column) =>
			nullable.includes(column) ? sql`coalesce(${sql.ref(column)}, '')` : sql.ref(column)
		);
		await db.schema
			.createIndex(`${table}NamedOnce`)
			.unique()
			.on(table)
			.expression(sql.join([...place, sql.ref(name)]))
			.execute();
	}
}
