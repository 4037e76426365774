import { sql, type Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { openStore } from '#lib/server/actions/index.ts';
import { openDatabase } from '#lib/server/store/dialects/index.ts';
import { schemaNumber, type Db } from '#lib/server/store/index.ts';
import { migrate } from '#lib/server/store/migrate.ts';
import * as spine from '#lib/server/store/migrations/001-spine.ts';
import { newPlace } from '../../../home.ts';

async function run(db: Db, ...statements: string[]): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/** A store as the first version of the program left it, holding these rows. */
async function oldStore(...rows: string[]) {
	const place = await newPlace();
	const { db } = await openDatabase(place, { check: false });
	await spine.up(db as unknown as Kysely<Record<string, never>>);
	await run(
		db,
		'create table "kysely_migration" ("name" text primary key, "timestamp" text not null)',
		`insert into "kysely_migration" values ('001-spine', '2026-01-01')`,
		...rows
	);
	await db.destroy();
	return place;
}

const insertStudy = `insert into "study" ("id", "name", "description", "language", "createdAt") values ('s', 'S', '', 'fr', '2026-01-01')`;
const insertDocument = (id: string, name: string): string =>
	`insert into "document" values ('${id}', 's', null, '${name}', 'transcript', 'todo', '', '', '', 'txt', '', 'fr', '[]', '[]', '', '', null, 0)`;

it('Each migration is applied once, in their order', async () => {
	const { db } = await openDatabase(await newPlace(), { check: false });
	const asked: string[] = [];
	const before = async (name: string): Promise<void> => {
		asked.push(`${name} ${(await db.introspection.getTables()).length}`);
	};
	expect(await migrate(db, before)).toHaveLength(schemaNumber);
	expect(asked[0]).toBe('001-spine 0');
	expect(await migrate(db, before)).toEqual([]);
	expect(asked).toHaveLength(schemaNumber);
	await db.destroy();
});

it('What search read a row a paragraph becomes the lines of each text', async () => {
	const place = await oldStore(
		insertStudy,
		insertDocument('d', 'd'),
		insertDocument('e', 'e'),
		`insert into "paragraph" values ('d', 1, 3, 6, 'non'), ('d', 0, 0, 2, 'un'), ('d', 10, 9, 11, 'oui')`
	);
	const store = await openStore(place);
	expect(await store.db.selectFrom('foldedText').selectAll().orderBy('documentId').execute()).toEqual([
		{ documentId: 'd', folded: 'un\nnon\noui' },
		{ documentId: 'e', folded: '' }
	]);
	await store.close();
});

it('Names that two rows share get a number, the oldest aside, and none is given twice afterwards', async () => {
	const code = (id: string, name: string, parent: string | null): string =>
		`insert into "code" values ('${id}', 's', ${parent === null ? 'null' : `'${parent}'`}, '${name}', '', '', '', '', '', 0, 0)`;
	const variable = (id: string, name: string, dataset: string): string =>
		`insert into "variable" values ('${id}', 's', ${dataset}, '${name}', '', 'text', null, null, 0)`;
	const place = await oldStore(
		insertStudy,
		...['Nuit', 'Nuit (2)', 'Nuit', 'Nuit', 'Jour'].map((name, i) => insertDocument(`d${i}`, name)),
		...['Anne', 'Anne'].map((name, i) => `insert into "coder" values ('k${i}', 's', '${name}', 'A', '')`),
		...['1', '1'].map((name, i) => `insert into "case" values ('p${i}', 's', '${name}', '', ${i})`),
		code('c0', 'Temps', null),
		code('c1', 'Temps', null),
		code('c2', 'Temps', 'c0'),
		code('c3', 'Temps', 'c0'),
		code('c4', 'Temps', 'c1'),
		`insert into "dataset" values ('q', 's', 'Q', '', '')`,
		variable('v0', 'âge', 'null'),
		variable('v1', 'âge', `'q'`),
		variable('v2', 'âge', 'null'),
		`insert into "speaker" values ('l0', 's', 'd0', null, 'Claire', 'participant')`,
		`insert into "speaker" values ('l1', 's', 'd0', null, 'Claire', 'participant')`,
		`insert into "speaker" values ('l2', 's', 'd1', null, 'Claire', 'participant')`
	);
	const { db, close } = await openStore(place);
	const names = async (table: 'document' | 'coder' | 'case' | 'code' | 'variable') =>
		(await db.selectFrom(table).select('name').orderBy('id').execute()).map((row) => row.name);
	expect(await names('document')).toEqual(['Nuit', 'Nuit (2)', 'Nuit (3)', 'Nuit (4)', 'Jour']);
	expect(await names('coder')).toEqual(['Anne', 'Anne (2)']);
	expect(await names('case')).toEqual(['1', '1 (2)']);
	expect(await names('code')).toEqual(['Temps', 'Temps (2)', 'Temps', 'Temps (2)', 'Temps']);
	expect(await names('variable')).toEqual(['âge', 'âge', 'âge (2)']);
	const labels = await db.selectFrom('speaker').select('label').orderBy('id').execute();
	expect(labels.map((row) => row.label)).toEqual(['Claire', 'Claire (2)', 'Claire']);

	const insert = (table: string, row: Record<string, string | number | null>): string => {
		const written = Object.values(row).map((value) =>
			typeof value === 'string' ? `'${value}'` : String(value)
		);
		const columns = Object.keys(row).map((column) => `"${column}"`);
		return `insert into "${table}" (${columns.join(', ')}) values (${written.join(', ')})`;
	};
	const at = { studyId: 's', createdAt: '' };
	const texts = { definition: '', whenToUse: '', whenNotToUse: '', example: '' };
	const newCode = { id: 'c9', ...at, name: 'Temps', ...texts, colour: 0, position: 0 };
	const newVariable = { id: 'v9', studyId: 's', name: 'âge', label: '', type: 'text', position: 0 };
	const file = { sourceName: '', format: 'txt', encoding: '', language: 'fr', notices: '[]', times: '[]' };
	const newDocument = {
		id: 'd9',
		...at,
		name: 'Jour',
		kind: 'transcript',
		status: 'todo',
		text: '',
		textHash: ''
	};
	for (const again of [
		insert('document', { ...newDocument, ...file, updatedAt: '', position: 0 }),
		insert('coder', { id: 'k9', ...at, name: 'Anne', initials: 'A' }),
		insert('case', { id: 'p9', ...at, name: '1', position: 9, row: 9 }),
		insert('code', { ...newCode, parentId: null }),
		insert('code', { ...newCode, parentId: 'c1' }),
		insert('variable', { ...newVariable, datasetId: null }),
		insert('variable', { ...newVariable, datasetId: 'q' }),
		insert('speaker', { id: 'l9', studyId: 's', documentId: 'd1', label: 'Claire', role: 'participant' })
	]) {
		await expect(run(db, again)).rejects.toMatchObject({ kind: 'unique' });
	}
	await close();
});
