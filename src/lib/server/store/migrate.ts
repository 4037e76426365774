import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { Refusal } from '../refusal.ts';
import * as spine from './migrations/001-spine.ts';
import * as foldedText from './migrations/002-folded-text.ts';
import * as journal from './migrations/003-journal.ts';
import type { Schema } from './schema.ts';

/** Every migration there is, in order. A new one is one file and one line here. */
const migrations: Readonly<Record<string, Migration>> = {
	'001-spine': spine as unknown as Migration,
	'002-folded-text': foldedText as unknown as Migration,
	'003-journal': journal as unknown as Migration
};

const names = Object.keys(migrations);

/** The number of the newest migration: what an archive and a newer program compare themselves with. */
export const schemaNumber = names.length;

/** @throws Refusal `store-newer` when one of these is of a newer version of the program. */
function refuseNewer(done: readonly string[]): void {
	const unknown = done.filter((name) => !(name in migrations));
	if (unknown.length > 0) throw new Refusal('store-newer', { migration: unknown.join(', ') });
}

/**
 * Whether a file is a database of this program: without tables it is none yet, with others it is somebody else's.
 * @throws Refusal `store-newer`
 */
export function contentOf(db: DatabaseSync): 'ours' | 'empty' | 'foreign' {
	const tables = db.prepare(`select "name" from "sqlite_master" where "type" = 'table'`).all();
	if (tables.length === 0) return 'empty';
	if (!tables.some((t) => t['name'] === 'kysely_migration')) return 'foreign';
	refuseNewer(
		db
			.prepare('select "name" from "kysely_migration"')
			.all()
			.map((row) => String(row['name']))
	);
	return 'ours';
}

async function applied(db: Kysely<Schema>): Promise<string[]> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some((t) => t.name === 'kysely_migration')) return [];
	const rows = await db
		.withTables<{ kysely_migration: { name: string } }>()
		.selectFrom('kysely_migration')
		.select('name')
		.orderBy('name')
		.execute();
	return rows.map((r) => r.name);
}

/**
 * Brings the database to the newest schema, one migration at a time; `beforeEach` is called before each of them
 * with its name (a copy of the file is kept there).
 * @throws Refusal `store-newer` when the file was written by a newer version of the program.
 */
export async function migrate(
	db: Kysely<Schema>,
	beforeEach: (name: string) => Promise<void>
): Promise<string[]> {
	const done = await applied(db);
	refuseNewer(done);
	const todo = names.filter((name) => !done.includes(name));
	const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
	for (const name of todo) {
		await beforeEach(name);
		// The next one still to do, which is this one unless another process has done it meanwhile.
		const { error } = await migrator.migrateUp();
		if (error) throw error;
	}
	return todo;
}
