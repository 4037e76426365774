import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Refusal } from '../refusal.ts';
import { backupIsDue, isSound, listBackups, makeBackup } from './backup.ts';
import type { Db } from './db.ts';
import { homeAt, prepareHome, type Home } from './home.ts';
import { contentOf, migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { openFile, saysDamaged, sqliteDialect } from './sqlite.ts';

export interface Store {
	home: Home;
	/** Queries. Inside a transaction only its `trx` may be used: there is one connection. */
	db: Db;
	/** The connection itself, for what is SQLite's own: backups and checks. */
	file: DatabaseSync;
	/** Backs up now, when a day has passed since the last, or at a start when something was changed since. */
	backUpIfDue(options?: { starting: boolean }): Promise<boolean>;
	/** Brings the file to the newest schema, as after a restore of an older one. */
	migrate(): Promise<void>;
	close(): Promise<void>;
}

/** @throws Refusal `store-damaged`, `store-newer` */
function openSound(home: Home, check: boolean): { file: DatabaseSync; isNew: boolean } {
	const damaged = new Refusal('store-damaged', { file: home.file, backups: home.backups });
	let file: DatabaseSync | undefined;
	try {
		// Looked for first: what another process backs up while this one looks is not empty.
		const hasBackups = listBackups(home).length > 0;
		file = openFile(home.file);
		const content = contentOf(file);
		// A file cut down to nothing opens like a new one: where there are backups, there was more.
		const isLost = content === 'empty' && hasBackups;
		if (content === 'foreign' || isLost || (check && !isSound(file))) throw damaged;
		return { file, isNew: content === 'empty' };
	} catch (error) {
		file?.close();
		throw saysDamaged(error) ? damaged : error;
	}
}

/**
 * Opens the store of a home folder, made when there is none, and brings it to the newest schema.
 * `check` runs SQLite's quick check first, as the server does at its start.
 * @throws Refusal `home-unwritable`, `store-newer`, `store-damaged`.
 */
export async function openStore(given?: string, options: { check?: boolean } = {}): Promise<Store> {
	const home = homeAt(given);
	prepareHome(home);
	const { file, isNew } = openSound(home, options.check === true);
	const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
	const upgrade = async (keepCopies: boolean): Promise<void> => {
		await migrate(db, async (name) => {
			if (keepCopies) await makeBackup(home, file, `before-${name}`);
		});
	};
	try {
		await upgrade(!isNew);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return {
		home,
		db,
		file,
		async backUpIfDue({ starting } = { starting: false }) {
			if (!backupIsDue(home, file, starting)) return false;
			await makeBackup(home, file);
			return true;
		},
		migrate: () => upgrade(true),
		close: () => db.destroy()
	};
}
