import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages, sentence } from '#lib/i18n/index.ts';
import { backUp, check, listStudies, openStore, Refusal, restore } from '#lib/server/actions/index.ts';
import { freshHome } from '../../../../home.ts';
import { newDatabase, run } from '../../../../postgres/databases.ts';
import { refusalOf, studyWith } from '../work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
beforeEach(async () => void (anne = await freshHome()));
afterEach(() => anne.close());

const SECRET = 'tr3s-s3cret';
const address = (): string => anne.place.database ?? '';
/** The same address under another user, or with something else changed. */
const as = (user: string): string => address().replace('tamis@', `${user}@`);
const opening = async (database: string): Promise<string> => refusalOf(openStore({ database }));

describe('A store on a server', () => {
	it('tells its address without the password, wherever that stands', async () => {
		for (const database of [as(`tamis:${SECRET}`), `${address()}&password=${SECRET}`]) {
			const store = await openStore({ database });
			expect(store.where).toMatchObject({
				kind: 'server',
				address: expect.stringMatching(/^postgres:\/\/tamis@\//)
			});
			expect(JSON.stringify(store.where)).not.toContain(SECRET);
			await store.close();
		}
	});

	it('is the one that TAMIS_DATABASE names, unless a folder is given', async () => {
		const study = await studyWith(anne);
		process.env['TAMIS_DATABASE'] = address();
		try {
			const named = await openStore();
			expect(await listStudies({ ...anne, store: named })).toMatchObject([{ id: study }]);
			await named.close();
			const given = await openStore({ home: anne.home });
			expect(given.where).toMatchObject({ kind: 'folder', folder: anne.home });
			await given.close();
		} finally {
			delete process.env['TAMIS_DATABASE'];
		}
	});

	it('may share a database with another program, in a schema of its own', async () => {
		const database = await newDatabase();
		await run(database, 'create table recipes (id text); create table kysely_migration (name text)');
		await run(database, 'create schema tamis');
		const store = await openStore({ database: `${database}&options=-c%20search_path%3Dtamis` });
		const study = await studyWith({ ...anne, store });
		expect(await listStudies({ ...anne, store })).toMatchObject([{ id: study }]);
		expect(await check({ ...anne, store })).toEqual([]);
		await store.close();
	});

	it('leaves backups to the server, in words', async () => {
		expect(await refusalOf(Promise.resolve().then(() => backUp(anne)))).toBe('backup-by-server');
		expect(await refusalOf(restore(anne, 'any'))).toBe('backup-by-server');
		expect(await anne.store.backUpIfDue({ starting: true })).toBe(false);
	});
});

describe('A database is refused, and left as it is', () => {
	it('when its address is none', async () => {
		for (const database of ['tamis', 'mysql://anne@host/base', `postgres://anne:${SECRET}@:port/base`]) {
			expect(await opening(database)).toBe('database-address');
		}
	});

	it('when no server answers', async () => {
		expect(await opening(`postgres://anne:${SECRET}@127.0.0.1:9/base`)).toBe('database-unreachable');
		expect(await opening(`postgres://anne:${SECRET}@nowhere.invalid/base`)).toBe('database-unreachable');
		expect(await opening(`postgres://anne@/base?host=${anne.home}`)).toBe('database-unreachable');
	});

	it('when the password is wrong, or missing, or the user unknown', async () => {
		await run(address(), `drop role if exists locked; create role locked login password '${SECRET}'`);
		expect(await opening(as('locked:wrong'))).toBe('database-login');
		expect(await opening(as('locked'))).toBe('database-login');
		expect(await opening(as('nobody'))).toBe('database-login');
		const store = await openStore({ database: as(`locked:${SECRET}`) }).catch((error: unknown) => error);
		// Let in, and then refused for having no right to the tables of another.
		expect(store).toEqual(new Refusal('database-forbidden', { address: expect.any(String) as string }));
	});

	it('when it does not exist', async () => {
		expect(await opening(address().replace(/tamis_\w+/, 'nowhere'))).toBe('database-missing');
	});

	it('when the user may not make tables in it', async () => {
		const database = await newDatabase();
		await run(database, 'revoke create on schema public from public');
		await run(database, 'drop role if exists guest; create role guest login');
		expect(await opening(database.replace('tamis@', 'guest@'))).toBe('database-forbidden');
		expect(await run(database, `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
	});

	it('when another program has its tables there', async () => {
		const database = await newDatabase();
		await run(database, 'create table recipes (id text)');
		expect(await opening(database)).toBe('database-foreign');
		expect(await run(database, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([
			{ tablename: 'recipes' }
		]);
	});

	it('when a newer program wrote it', async () => {
		const database = await newDatabase();
		await (await openStore({ database })).close();
		await run(database, `insert into kysely_migration values ('999-later', '2030-01-01')`);
		expect(await opening(database)).toBe('store-newer');
	});

	it('in sentences of both languages that never hold the password', async () => {
		const refused: unknown = await openStore({
			database: `postgres://anne:${SECRET}@127.0.0.1:9/base`
		}).catch((error: unknown) => error);
		if (!(refused instanceof Refusal)) throw refused;
		const words = (['fr', 'en'] as const).map((locale) => sentence(messages(locale).errors, refused));
		expect(words).toEqual([
			'La base postgres://anne@127.0.0.1:9/base ne répond pas (ECONNREFUSED). Vérifiez que le serveur PostgreSQL tourne et que son adresse est juste.',
			'The database postgres://anne@127.0.0.1:9/base does not answer (ECONNREFUSED). Check that the PostgreSQL server runs and that its address is right.'
		]);
		expect(`${refused.stack} ${JSON.stringify(refused)}`).not.toContain(SECRET);
	});
});
