import type { Database } from './dialects/dialect.ts';
import { openDatabase, type Place } from './dialects/index.ts';
import { migrate } from './migrate.ts';

export interface Store extends Database {
	/** Backs up now, when a day has passed since the last, or at a start when something was changed since. */
	backUpIfDue(options?: { starting: boolean }): Promise<boolean>;
	/** Brings the database to the newest schema, as after a restore of an older one. */
	migrate(): Promise<void>;
	close(): Promise<void>;
}

/**
 * Opens the store at a place, made when there is none, and brings it to the newest schema.
 * `check` looks for damage first, as the server does at its start.
 * @throws Refusal `home-unwritable`, `store-newer`, `store-damaged`; `database-…` for one on a server.
 */
export async function openStore(place: Place = {}, options: { check?: boolean } = {}): Promise<Store> {
	const database = await openDatabase(place, { check: options.check === true });
	const { db, backups } = database;
	const upgrade = async (keepCopies: boolean): Promise<void> => {
		await migrate(db, async (name) => {
			if (keepCopies) await backups?.make(`before-${name}`);
		});
	};
	try {
		await upgrade(!database.isNew);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return {
		...database,
		async backUpIfDue({ starting } = { starting: false }) {
			if (!backups?.isDue(starting)) return false;
			await backups.make();
			return true;
		},
		migrate: () => upgrade(true),
		close: () => db.destroy()
	};
}
