import { userInfo } from 'node:os';
import * as v from 'valibot';
import { openStore, type Store } from '../store/index.ts';
import { parse, type Session } from './action.ts';
import * as field from './fields.ts';

async function savedCoder(store: Store): Promise<string | undefined> {
	const row = await store.db
		.selectFrom('setting')
		.select('value')
		.where('key', '=', 'coder')
		.executeTakeFirst();
	return row?.value;
}

function accountName(): string {
	try {
		return userInfo().username || 'Tamis';
	} catch {
		return 'Tamis';
	}
}

/** The session of whoever asks: the name given, else the one saved in the settings, else the account's. */
export async function openSession(store: Store, coder?: string): Promise<Session> {
	return { store, coder: coder?.trim() || (await savedCoder(store)) || accountName() };
}

/** Saves the name new sessions code under. */
export async function setCoder(store: Store, given: unknown): Promise<string> {
	const { name } = parse(v.object({ name: field.name }), { name: given });
	await store.db
		.insertInto('setting')
		.values({ key: 'coder', value: name })
		.onConflict((c) => c.column('key').doUpdateSet({ value: name }))
		.execute();
	return name;
}

export { openStore, type Store };
