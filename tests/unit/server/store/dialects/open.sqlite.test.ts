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
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backups, openStore } from '#lib/server/actions/index.ts';
import { freshHome } from '../../../../home.ts';
import { refusalOf, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeEach(async () => void (anne = await freshHome()));
afterEach(() => anne.close());

const file = (): string => join(anne.home, 'tamis.sqlite');

/** Closes the store, has something done to its file, and opens it again; the code of the refusal. */
async function reopened(damage: () => void, options = {}): Promise<string> {
	await anne.store.close();
	damage();
	return refusalOf(openStore({ home: anne.home }, options));
}

function run(path: string, ...statements: string[]): void {
	const db = new DatabaseSync(path);
	for (const statement of statements) db.exec(statement);
	db.close();
}

describe('A store that opens', () => {
	it('survives a power failure: write-ahead log, full synchronisation, foreign keys', async () => {
		const pragma = async (name: string) =>
			Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(anne.store.db)).rows[0] ?? {})[0];
		expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys'].map(pragma))).toEqual([
			'wal',
			2,
			1
		]);
	});

	it('keeps a copy of an older file before it migrates it, none of a new one', async () => {
		expect(backups(anne)).toEqual([]);
		const home = join(anne.home, 'older');
		mkdirSync(home);
		const older = 'create table "kysely_migration" ("name" text primary key, "timestamp" text not null)';
		run(join(home, 'tamis.sqlite'), older, 'create table "marker" ("id" text)');
		const store = await openStore({ home });
		const copy = backups({ ...anne, store }).at(-1);
		expect(copy?.kind).toBe('before-001-spine');
		const kept = new DatabaseSync(join(home, 'backups', copy?.name ?? ''), { readOnly: true });
		const tables = kept.prepare(`select "name" from "sqlite_master" where "type" = 'table'`).all();
		expect(tables.map((row) => row['name'])).toEqual(['kysely_migration', 'marker']);
		kept.close();
		await store.close();
	});

	it('is the folder named by TAMIS_HOME where none is given', async () => {
		const before = process.env['TAMIS_HOME'];
		process.env['TAMIS_HOME'] = join(anne.home, 'named');
		try {
			const store = await openStore();
			expect(store.where).toMatchObject({ folder: join(anne.home, 'named') });
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
		expect(await refusalOf(openStore({ home: foreign }))).toBe('store-damaged');
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
		expect(await refusalOf(openStore({ home: join(inTheWay, 'Tamis') }))).toBe('home-unwritable');
	});
});
