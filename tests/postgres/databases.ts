import { Client } from 'pg';
import { inject } from 'vitest';

/** The database that new ones are copied from: at the newest schema, and empty. */
export const TEMPLATE = 'tamis_template';

/** Runs one statement in a database of the test server. */
export async function run(address: string, statement: string): Promise<Record<string, unknown>[]> {
	const client = new Client(address);
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(statement)).rows;
	} finally {
		await client.end();
	}
}

const addressOf = (database: string): string => inject('postgres').replace('/postgres?', `/${database}?`);

let made = 0;

/** A new database of the test server: at the newest schema, or without any table. Returns its address. */
export async function newDatabase(from: typeof TEMPLATE | 'template0' = 'template0'): Promise<string> {
	const name = `tamis_${process.pid}_${Date.now()}_${made++}`;
	await run(addressOf('postgres'), `create database ${name} template ${from}`);
	return addressOf(name);
}

/** Takes every row out of a database: quicker than a new one. */
const EMPTY = `do $$ declare t text; begin
	set local session_replication_role = replica;
	for t in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
		execute format('delete from %I', t);
	end loop;
end $$`;

/** Whether anything was made in a database. */
export const hasTables = async (address: string): Promise<boolean> =>
	(await run(address, `select 1 from pg_tables where schemaname = 'public'`)).length > 0;

const free: string[] = [];

/** A database at the newest schema without a row, of its own until it is given back. */
export async function borrowDatabase(): Promise<{ address: string; giveBack(): void }> {
	const used = free.pop();
	if (used !== undefined) await run(used, EMPTY);
	const address = used ?? (await newDatabase(TEMPLATE));
	return { address, giveBack: () => void free.push(address) };
}
