import { userInfo } from 'node:os';
import * as v from 'valibot';
import { field } from '#lib/contract/index.ts';
import { openStore, readSetting, saveSetting, type Place, type Store } from '../store/index.ts';
import { parse, type Session } from './action.ts';

/** The setting that holds the coder's name. */
const CODER = 'coder';

function accountName(): string {
	try {
		return userInfo().username || 'Tamis';
	} catch {
		return 'Tamis';
	}
}

/** The session of whoever asks: the name given, else the one saved in the settings, else the account's. */
export async function openSession(store: Store, coder?: string): Promise<Session> {
	return { store, coder: coder?.trim() || (await readSetting(store.db, CODER)) || accountName() };
}

/** Saves the name new sessions code under. */
export async function setCoder(store: Store, given: unknown): Promise<string> {
	const { name } = parse(v.object({ name: field.name }), { name: given });
	await saveSetting(store.db, CODER, name);
	return name;
}

export { openStore, type Place, type Store };
