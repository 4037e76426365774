import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Place, type Session } from '#lib/server/actions/index.ts';
import { borrowDatabase, hasTables, newDatabase } from './postgres/databases.ts';

/** Which database these tests run on: vite.config.ts runs them once on each. */
export const onPostgres = process.env['TAMIS_TEST_DATABASE'] === 'postgres';

/** A store that was never opened. */
export async function newPlace(): Promise<Place> {
	if (onPostgres) return { database: await newDatabase() };
	return { home: join(mkdtempSync(join(tmpdir(), 'tamis-')), 'home') };
}

/** Whether a program has begun to make its store there. */
export async function isBegun({ home = '', database }: Place): Promise<boolean> {
	return database === undefined ? existsSync(join(home, 'tamis.sqlite')) : hasTables(database);
}

/** An empty store, with a folder of its own beside it; both are gone after `close`. */
export async function freshHome(
	coder = 'Anne Martin'
): Promise<Session & { home: string; place: Place; close(): Promise<void> }> {
	const home = mkdtempSync(join(tmpdir(), 'tamis-'));
	const database = onPostgres ? await borrowDatabase() : undefined;
	const place: Place = database ? { database: database.address } : { home };
	const session = { store: await openStore(place), coder };
	return Object.assign(session, {
		home,
		place,
		async close() {
			await session.store.close();
			database?.giveBack();
			rmSync(home, { recursive: true, force: true });
		}
	});
}
