import { sql, type Kysely } from 'kysely';
import { newId } from '../ids.ts';
import { batchTables, type ArchivedRow } from '../schema.ts';
import { toSchema3 } from './003-rows.ts';

type Tables = Record<string, Record<string, string | number | null | Uint8Array>>;
type Database = Kysely<Tables>;

/** What PostgreSQL calls bytes; SQLite keeps bytes as they are in a column of any type. */
const BYTES = sql`bytea`;

/** A statement takes 32,766 parameters in SQLite. */
const ROWS_AT_ONCE = 2000;
const BLOCKS_AT_ONCE = 20;

/** The tables that rows of a study are read from, those that go included. */
const oldTables = [
	'case',
	'variable',
	'value',
	'document',
	'speaker',
	'turn',
	'code',
	'segment',
	'coding',
	'memo',
	'journal'
];

async function addTables(db: Database): Promise<void> {
	const inStudy = (name: string) =>
		db.schema
			.createTable(name)
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('studyId', 'text', (c) => c.notNull().references('study.id'));
	await inStudy('kept')
		.addColumn('data', BYTES, (c) => c.notNull())
		.execute();
	await inStudy('change')
		.addColumn('entryId', 'text', (c) => c.notNull().references('journal.id'))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('table', 'text', (c) => c.notNull())
		.addColumn('rowId', 'text')
		.addColumn('before', 'text')
		.addColumn('after', 'text')
		.addColumn('keptId', 'text', (c) => c.references('kept.id'))
		.addUniqueConstraint('changeOrder', ['entryId', 'position'])
		.execute();
	await db.schema
		.createTable('valueColumn')
		.addColumn('id', 'text', (c) => c.primaryKey().references('variable.id'))
		.addColumn('studyId', 'text', (c) => c.notNull().references('study.id'))
		.addColumn('data', BYTES, (c) => c.notNull())
		.addColumn('print', 'text', (c) => c.notNull())
		.execute();
}

async function addColumns(db: Database): Promise<void> {
	for (const table of batchTables) await db.schema.alterTable(table).addColumn('batch', 'integer').execute();
	const numbers: readonly [table: string, column: string][] = [
		['case', 'row'],
		['journal', 'nextNumber'],
		['dataset', 'respondents'],
		['dataset', 'undone']
	];
	for (const [table, column] of numbers) {
		await db.schema
			.alterTable(table)
			.addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
			.execute();
	}
	await db.schema.alterTable('dataset').addColumn('cases', BYTES).execute();
}

async function carryAlong(db: Database, studyId: string): Promise<void> {
	const tables = new Map<string, readonly ArchivedRow[]>([['study', [{ id: studyId }]]]);
	for (const table of oldTables) {
		const rows = await db.selectFrom(table).selectAll().where('studyId', '=', studyId).execute();
		// As they were before this migration added columns.
		tables.set(
			table,
			rows.map(({ batch: _batch, row: _row, nextNumber: _next, ...row }) => row)
		);
	}
	const carried = toSchema3(tables, newId);
	for (const { id = '', row = 0 } of carried.get('case') ?? []) {
		await db.updateTable('case').set({ row }).where('id', '=', id).execute();
	}
	for (const table of batchTables) {
		const byBatch = Map.groupBy(carried.get(table) ?? [], ({ batch }) => batch);
		for (const [batch = null, rows] of byBatch) {
			for (let i = 0; i < rows.length && batch !== null; i += ROWS_AT_ONCE) {
				const ids = rows.slice(i, i + ROWS_AT_ONCE).map(({ id = '' }) => id);
				await db.updateTable(table).set({ batch }).where('id', 'in', ids).execute();
			}
		}
	}
	const nextNumber = carried.get('journal')?.[0]?.['nextNumber'] ?? 1;
	await db.updateTable('journal').set({ nextNumber }).where('studyId', '=', studyId).execute();
	for (const [table, atOnce] of [
		['valueColumn', BLOCKS_AT_ONCE],
		['kept', BLOCKS_AT_ONCE],
		['change', ROWS_AT_ONCE]
	] as const) {
		const rows = carried.get(table) ?? [];
		for (let i = 0; i < rows.length; i += atOnce) {
			await db
				.insertInto(table)
				.values(rows.slice(i, i + atOnce))
				.execute();
		}
	}
}

/**
 * What an entry of the journal changed stands in a table of its own, and refers to what is bulky: so who reads the
 * journal reads no changes, and an import is not copied into it. The values of a variable become one column.
 */
export async function up(db: Database): Promise<void> {
	await addTables(db);
	await addColumns(db);
	for (const { id } of await db.selectFrom('study').select('id').execute()) await carryAlong(db, String(id));
	await db.schema.alterTable('journal').dropColumn('changes').execute();
	for (const table of ['value', 'datasetColumn', 'datasetRow']) await db.schema.dropTable(table).execute();

	// The newest change of a coder that stands, and the newest undone, are found without reading the others.
	await db.schema.dropIndex('journalBycoderId').execute();
	for (const table of batchTables) await db.schema.dropIndex(`${table}BystudyId`).execute();
	const indexes: readonly [table: string, columns: readonly string[]][] = [
		['journal', ['coderId', 'undoneBy', 'seq']],
		['journal', ['coderId', 'kind', 'seq']],
		['change', ['studyId']],
		['change', ['keptId']],
		['kept', ['studyId']],
		['valueColumn', ['studyId']],
		...batchTables.map((table): [string, string[]] => [table, ['studyId', 'batch']])
	];
	for (const [table, columns] of indexes) {
		await db.schema
			.createIndex(`${table}By${columns.join('')}`)
			.on(table)
			.columns([...columns])
			.execute();
	}
	await db.schema.createIndex('caseRow').on('case').columns(['studyId', 'row']).unique().execute();
}
