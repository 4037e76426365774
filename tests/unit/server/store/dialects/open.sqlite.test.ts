import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '#lib/server/actions/index.ts';
import { listBackups, schemaNumber, type Schema } from '#lib/server/store/index.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import * as spine from '#lib/server/store/migrations/001-spine.ts';
import { openFile, sqliteDialect } from '#lib/server/store/sqlite.ts';
import { freshHome } from '../../../home.ts';
import { refusalOf, studyWith } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeEach(async () => void (anne = await freshHome()));
afterEach(() => anne.close());

const file = (): string => join(anne.home, 'tamis.sqlite');

/** Closes the store, has something done to its file, and opens it again; the code of the refusal. */
async function reopened(damage: () => void, options = {}): Promise<string> {
	await anne.store.close();
	damage();
	return refusalOf(openStore(anne.home, options));
}

function run(path: string, ...statements: string[]): void {
	const db = new DatabaseSync(path);
	for (const statement of statements) db.exec(statement);
	db.close();
}

describe('A store that opens', () => {
	it('survives a power failure: write-ahead log, full synchronisation, foreign keys', () => {
		const pragma = (name: string) => Object.values(anne.store.file.prepare(`pragma ${name}`).get() ?? {})[0];
		expect(['journal_mode', 'synchronous', 'foreign_keys'].map(pragma)).toEqual(['wal', 2, 1]);
	});

	it('is at the newest schema, each migration having been applied once, after a copy', async () => {
		const path = join(anne.home, 'other.sqlite');
		const db = new Kysely<Schema>({ dialect: sqliteDialect(openFile(path)) });
		const asked: string[] = [];
		const before = async (name: string): Promise<void> => {
			const tables = await db.introspection.getTables();
			asked.push(`${name} ${tables.length}`);
		};
		expect(await migrate(db, before)).toHaveLength(schemaNumber);
		expect(asked[0]).toBe('001-spine 0');
		expect(await migrate(db, before)).toEqual([]);
		expect(asked).toHaveLength(schemaNumber);
		await db.destroy();
	});

	it('keeps a copy of an older file before it migrates it, none of a new one', async () => {
		expect(listBackups(anne.store.home)).toEqual([]);
		const home = join(anne.home, 'older');
		mkdirSync(home);
		const older = 'create table "kysely_migration" ("name" text primary key, "timestamp" text not null)';
		run(join(home, 'tamis.sqlite'), older, 'create table "marker" ("id" text)');
		const store = await openStore(home);
		const copy = listBackups(store.home).at(-1);
		expect(copy?.kind).toBe('before-001-spine');
		const kept = new DatabaseSync(join(store.home.backups, copy?.name ?? ''), { readOnly: true });
		const tables = kept.prepare(`select "name" from "sqlite_master" where "type" = 'table'`).all();
		expect(tables.map((row) => row['name'])).toEqual(['kysely_migration', 'marker']);
		kept.close();
		await store.close();
	});

	it('of a time when search read a row a paragraph has the lines of each text instead', async () => {
		const home = join(anne.home, 'rows');
		mkdirSync(home);
		const path = join(home, 'tamis.sqlite');
		const db = new Kysely<Record<string, never>>({ dialect: sqliteDialect(openFile(path)) });
		await spine.up(db);
		await db.destroy();
		run(
			path,
			'create table "kysely_migration" ("name" text primary key, "timestamp" text not null)',
			`insert into "kysely_migration" values ('001-spine', '2026-01-01')`,
			`insert into "study" ("id", "name", "description", "language", "createdAt") values ('s', 'S', '', 'fr', '2026-01-01')`,
			...['d', 'e'].map(
				(id) =>
					`insert into "document" values ('${id}', 's', null, '${id}', 'transcript', 'todo', '', '', '', 'txt', '', 'fr', '[]', '[]', '', '', null, 0)`
			),
			`insert into "paragraph" values ('d', 1, 3, 6, 'non'), ('d', 0, 0, 2, 'un'), ('d', 10, 9, 11, 'oui')`
		);
		const store = await openStore(home);
		const rows = store.file.prepare('select * from "foldedText" order by 1').all();
		expect(rows.map((row) => ({ ...row }))).toEqual([
			{ documentId: 'd', folded: 'un\nnon\noui' },
			{ documentId: 'e', folded: '' }
		]);
		await store.close();
	});

	it('is the folder named by TAMIS_HOME where none is given', async () => {
		const before = process.env['TAMIS_HOME'];
		process.env['TAMIS_HOME'] = join(anne.home, 'named');
		try {
			const store = await openStore();
			expect(store.home.folder).toBe(join(anne.home, 'named'));
			await store.close();
		} finally {
			if (before === undefined) delete process.env['TAMIS_HOME'];
			else process.env['TAMIS_HOME'] = before;
		}
	});
});

describe('A store is refused, and left as it is', () => {
	it('when a newer program wrote it', async () => {
		const insert = `insert into "kysely_migration" ("name", "timestamp") values ('999-later', '2030-01-01')`;
		expect(await reopened(() => run(file(), insert))).toBe('store-newer');
	});

	it('when it is no database, or somebody else’s', async () => {
		expect(await reopened(() => writeFileSync(file(), 'Ceci est une lettre.'.repeat(500)))).toBe(
			'store-damaged'
		);
		expect(readFileSync(file(), 'utf8')).toContain('Ceci est une lettre.');
		const foreign = join(anne.home, 'foreign');
		mkdirSync(foreign);
		run(join(foreign, 'tamis.sqlite'), 'create table "recipes" ("id" text)');
		expect(await refusalOf(openStore(foreign))).toBe('store-damaged');
	});

	it('when it was cut short', async () => {
		await studyWith(anne);
		expect(await reopened(() => truncateSync(file(), 20_480), { check: true })).toBe('store-damaged');
	});

	it('when it was cut down to nothing though there are backups', async () => {
		expect(await anne.store.backUpIfDue()).toBe(true);
		expect(await reopened(() => truncateSync(file(), 0))).toBe('store-damaged');
	});

	it('when a page of it is overwritten, as the check at the start of the server sees', async () => {
		await studyWith(anne);
		const spoil = (): void => {
			const handle = openSync(file(), 'r+');
			writeSync(handle, new Uint8Array(4096).fill(0x5a), 0, 4096, 4096 * 3);
			closeSync(handle);
		};
		expect(await reopened(spoil, { check: true })).toBe('store-damaged');
	});

	it('when its folder cannot be made', async () => {
		const inTheWay = join(anne.home, 'letter.txt');
		writeFileSync(inTheWay, 'Chère Anne,');
		expect(await refusalOf(openStore(join(inTheWay, 'Tamis')))).toBe('home-unwritable');
	});
});
