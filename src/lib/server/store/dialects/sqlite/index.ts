import type { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Refusal } from '../../../refusal.ts';
import type { Db } from '../../db.ts';
import { contentOf } from '../../migrate.ts';
import type { Damage, Database, Dialect } from '../dialect.ts';
import { backupsOf, isSound, listBackups } from './backups.ts';
import { connectionTo, openFile } from './connection.ts';
import { meaningOf } from './errors.ts';
import { homeAt, isSynced, prepareHome } from './home.ts';
import { KyselySqlite } from './kysely.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const over = (file: DatabaseSync, damaged: Refusal): Db =>
	new Kysely({ dialect: new KyselySqlite(sqlite, connectionTo(file, damaged)) });

/** Rows whose parent is not there, each as its table and its number, as SQLite names them. */
const rowsWithoutParent = (file: DatabaseSync): string[] =>
	file
		.prepare('pragma foreign_key_check')
		.all()
		.map((row) => `${String(row['table'])} ${String(row['rowid'])}`);

function damageOf(file: DatabaseSync): Damage[] {
	const found: Damage[] = isSound(file) ? [] : [{ code: 'file-damaged', id: '' }];
	return [...found, ...rowsWithoutParent(file).map((id): Damage => ({ code: 'parent-missing', id }))];
}

/** One file in the folder of a user, and its copies beside it. */
export const sqlite: Dialect = {
	/** @throws Refusal `home-unwritable`, `store-newer`, `store-damaged` */
	async open(place, { check }): Promise<Database> {
		const home = homeAt(place);
		prepareHome(home);
		const damaged = new Refusal('store-damaged', { file: home.file, backups: home.backups });
		let file: DatabaseSync | undefined;
		try {
			// Looked for first: what another process backs up while this one looks is not empty.
			const hasBackups = listBackups(home).length > 0;
			file = openFile(home.file);
			const db = over(file, damaged);
			const content = await contentOf(db);
			// A file cut down to nothing opens like a new one: where there are backups, there was more.
			const isLost = content === 'empty' && hasBackups;
			if (content === 'foreign' || isLost || (check && !isSound(file))) throw damaged;
			const live = file;
			return {
				db,
				where: { kind: 'folder', folder: home.folder, synced: isSynced(home) },
				isNew: content === 'empty',
				backups: backupsOf(home, live, over),
				damage: async () => damageOf(live)
			};
		} catch (error) {
			file?.close();
			throw meaningOf(error, damaged);
		}
	},

	async tables(db) {
		const { rows } = await sql<{
			name: string;
		}>`select "name" from "sqlite_master" where "type" = 'table'`.execute(db);
		return rows.map((row) => row.name);
	},

	// A transaction holds the write lock of the whole file from its beginning (see connectionTo).
	lockStudy: async () => undefined,

	// As bytes: `node:sqlite` takes four times as long to make a string of words with accents.
	longText: {
		column: (name) => sql`cast(${sql.ref(name)} as blob)`,
		read: (value) => utf8.decode(value as Uint8Array)
	}
};
