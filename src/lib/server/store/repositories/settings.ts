import type { Db } from '../db.ts';

export async function readSetting(db: Db, key: string): Promise<string | undefined> {
	const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
	return row?.value;
}

/** Settings are of the machine, not of a study: no journal holds them. */
export async function saveSetting(db: Db, key: string, value: string): Promise<void> {
	await db
		.insertInto('setting')
		.values({ key, value })
		.onConflict((c) => c.column('key').doUpdateSet({ value }))
		.execute();
}
