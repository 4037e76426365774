import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../refusal.ts';
import { refreshFoldedText } from './folded.ts';
import type { Schema, StudyTable, StudyTables } from './schema.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** One row's change. Full rows for insertions and removals, only the changed columns for an update. */
export type Change =
	| { table: StudyTable; id: string; before: null; after: Row }
	| { table: StudyTable; id: string; before: Row; after: null }
	| { table: StudyTable; id: string; before: Record<string, unknown>; after: Record<string, unknown> }
	/** A bulk insertion by reference: the rows are in their table; a fingerprint each tells whether they changed since. */
	| { table: StudyTable; ids: readonly string[]; prints: readonly string[] };

/** SQLite takes 32,766 parameters a statement. */
const PARAMETERS = 30_000;

export function fingerprint(row: object): string {
	const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12);
}

/** SQLite keeps UTF-8, which has no half characters: what is written and journaled is what will be read again. */
function wellFormed<T extends object>(row: T): T {
	const broken = Object.values(row).some((value) => typeof value === 'string' && !value.isWellFormed());
	if (!broken) return row;
	return Object.fromEntries(
		Object.entries(row).map(([column, value]) => [
			column,
			typeof value === 'string' ? value.toWellFormed() : value
		])
	) as T;
}

// Rows are handled by table name at run time; Kysely's types want the name at compile time. The door is here only.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDb = Kysely<any>;

/** The only hand that changes the rows of a study, inside one transaction; it notes every row before and after. */
export class Writer {
	readonly changes: Change[] = [];
	readonly trx: Transaction<Schema>;
	readonly studyId: string;
	readonly coderId: string;
	/** The instant of the change: every row it touches carries the same. */
	readonly at: string;

	constructor(trx: Transaction<Schema>, studyId: string, coderId: string, at: string) {
		this.trx = trx;
		this.studyId = studyId;
		this.coderId = coderId;
		this.at = at;
	}

	get #any(): AnyDb {
		return this.trx as unknown as AnyDb;
	}

	/** The row, or undefined; never a row of another study. */
	async row<T extends StudyTable>(table: T, id: string): Promise<StudyTables[T] | undefined> {
		const row = await this.#any.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
		if (!row) return undefined;
		const owner = table === 'study' ? row['id'] : row['studyId'];
		return owner === this.studyId ? (row as StudyTables[T]) : undefined;
	}

	/** The row. @throws Refusal `not-found` when it is not (or no longer) in this study. */
	async need<T extends StudyTable>(table: T, id: string): Promise<StudyTables[T]> {
		const row = await this.row(table, id);
		if (!row) throw new Refusal('not-found', { table });
		return row;
	}

	async insert<T extends StudyTable>(table: T, given: StudyTables[T]): Promise<void> {
		const row = wellFormed(given);
		await this.#put(table, [row]);
		this.changes.push({ table, id: row.id, before: null, after: row as unknown as Row });
	}

	/** Inserts many rows, journaled by reference. */
	async insertMany<T extends StudyTable>(table: T, given: readonly StudyTables[T][]): Promise<void> {
		if (given.length === 0) return;
		const rows = given.map(wellFormed);
		await this.#put(table, rows);
		this.changes.push({ table, ids: rows.map((r) => r.id), prints: rows.map(fingerprint) });
	}

	/** Changes the columns of `patch`; columns that already hold that value are left out of the journal. */
	async update<T extends StudyTable>(table: T, id: string, patch: Partial<StudyTables[T]>): Promise<void> {
		const row = (await this.need(table, id)) as unknown as Record<string, unknown>;
		const before: Record<string, unknown> = {};
		const after: Record<string, unknown> = {};
		for (const [column, value] of Object.entries(wellFormed(patch))) {
			if (value === undefined || row[column] === value) continue;
			before[column] = row[column];
			after[column] = value;
		}
		if (Object.keys(after).length === 0) return;
		await this.#any
			.updateTable(table as string)
			.set(after)
			.where('id', '=', id)
			.execute();
		if (table === 'document' && typeof after['text'] === 'string') {
			await refreshFoldedText(this.trx, id, after['text']);
		}
		this.changes.push({ table, id, before, after });
	}

	async remove(table: StudyTable, id: string): Promise<void> {
		const row = await this.need(table, id);
		await this.#any.deleteFrom(table).where('id', '=', id).execute();
		this.changes.push({ table, id, before: row as unknown as Row, after: null });
	}

	async #put<T extends StudyTable>(table: T, rows: readonly StudyTables[T][]): Promise<void> {
		const width = Object.keys(rows[0] ?? {}).length || 1;
		const step = Math.max(1, Math.floor(PARAMETERS / width));
		for (let i = 0; i < rows.length; i += step) {
			await this.#any
				.insertInto(table)
				.values(rows.slice(i, i + step))
				.execute();
		}
		if (table !== 'document') return;
		for (const row of rows as readonly StudyTables['document'][]) {
			await refreshFoldedText(this.trx, row.id, row.text);
		}
	}
}
