import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listStudies } from '#lib/server/actions/index.ts';
import { freshHome } from '../../../../home.ts';
import { refusalOf, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeEach(async () => void (anne = await freshHome()));
afterEach(() => anne.close());

/** Has the server raise an error of that SQLSTATE. */
const raised = (code: string): Promise<unknown> =>
	sql`do ${sql.raw(`$$ begin raise exception using errcode = '${code}'; end $$`)}`.execute(anne.store.db);

it.each([
	['a lock that is not had in time', '55P03', 'store-busy'],
	['two changes that wait for each other', '40P01', 'store-busy'],
	['more connections than the server takes', '53300', 'store-busy'],
	['a full disk', '53100', 'store-full'],
	['a damaged page', 'XX001', 'database-damaged'],
	['a server that shuts down', '57P01', 'database-unreachable']
])('%s is told (%s)', async (_what, code, refusal) => {
	expect(await refusalOf(raised(code))).toBe(refusal);
});

it('A connection that the server cuts is told; the next query gets another', async () => {
	await studyWith(anne);
	const cut = sql`select pg_terminate_backend(pg_backend_pid())`.execute(anne.store.db);
	expect(await refusalOf(cut)).toBe('database-unreachable');
	expect(await listStudies(anne)).toHaveLength(1);
});

it('A connection that is cut while nobody uses it does not end the program', async () => {
	await studyWith(anne);
	await sql`select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid()`.execute(anne.store.db);
	expect(await listStudies(anne)).toHaveLength(1);
});

it('What the database does not know it throws as it came', async () => {
	await expect(sql`select 1 / 0`.execute(anne.store.db)).rejects.toThrow('division by zero');
});
