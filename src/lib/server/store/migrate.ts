import { Migrator, type Migration } from 'kysely/migration';
import { Refusal } from '../refusal.ts';
import type { Db } from './db.ts';
import { dialectOf } from './dialects/of.ts';
import * as spine from './migrations/001-spine.ts';
import * as foldedText from './migrations/002-folded-text.ts';
import * as journal from './migrations/003-journal.ts';
import * as uniqueNames from './migrations/004-unique-names.ts';

/** Every migration there is, in order. A new one is one file and one line here. */
const migrations: Readonly<Record<string, Migration>> = {
	'001-spine': spine as unknown as Migration,
	'002-folded-text': foldedText as unknown as Migration,
	'003-journal': journal as unknown as Migration,
	'004-unique-names': uniqueNames as unknown as Migration
};

const names = Object.keys(migrations);

/** The number of the newest migration: what an archive and a newer program compare themselves with. */
export const schemaNumber = names.length;

/** Where Kysely notes which migrations are done. */
const TABLE = 'kysely_migration';

/**
 * The migrations a database has gone through.
 * @throws Refusal `store-newer` when it was written by a newer version of the program.
 */
async function applied(db: Db): Promise<string[]> {
	const tables = await dialectOf(db).tables(db);
	if (!tables.includes(TABLE)) return [];
	const rows = await db
		.withTables<{ kysely_migration: { name: string } }>()
		.selectFrom('kysely_migration')
		.select('name')
		.orderBy('name')
		.execute();
	const done = rows.map((r) => r.name);
	const unknown = done.filter((name) => !(name in migrations));
	if (unknown.length > 0) throw new Refusal('store-newer', { migration: unknown.join(', ') });
	return done;
}

/**
 * Whether a database is one of this program: without tables it is none yet, with others it is somebody else's.
 * @throws Refusal `store-newer`
 */
export async function contentOf(db: Db): Promise<'ours' | 'empty' | 'foreign'> {
	const tables = await dialectOf(db).tables(db);
	if (tables.length === 0) return 'empty';
	if (!tables.includes(TABLE)) return 'foreign';
	await applied(db);
	return 'ours';
}

/**
 * Brings the database to the newest schema, one migration at a time; `beforeEach` is called before each of them
 * with its name (a copy of the file is kept there).
 * @throws Refusal `store-newer` when the file was written by a newer version of the program.
 */
export async function migrate(db: Db, beforeEach: (name: string) => Promise<void>): Promise<string[]> {
	const done = await applied(db);
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
