import type { Kysely, Transaction } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Change, Row, Values } from './changes.ts';
import { refreshFoldedText } from './folded.ts';
import { keep, pack } from './kept.ts';
import { bulkOf } from './prints.ts';
import { inParts, nextNumber } from './repositories/index.ts';
import type { BatchTable, Patch, Schema, StudyTable, StudyTables } from './schema.ts';
import { Touched } from './touched.ts';

/** SQLite takes 32,766 parameters a statement. */
const PARAMETERS = 30_000;

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

/** What a patch changes in a row: columns that hold that value already are left out. */
function difference(row: object, patch: object): { before: Values; after: Values } | undefined {
	const changed = Object.entries(wellFormed(patch)).filter(
		([column, value]) => value !== undefined && Reflect.get(row, column) !== value
	);
	if (changed.length === 0) return undefined;
	const before = changed.map(([column]) => [column, Reflect.get(row, column)]);
	return { before: Object.fromEntries(before), after: Object.fromEntries(changed) };
}

// Rows are handled by table name at run time; Kysely's types want the name at compile time. The door is here only.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDb = Kysely<any>;

/** The only hand that changes the rows of a study, inside one transaction; it notes what it changes. */
export class Writer {
	readonly changes: Change[] = [];
	readonly touched = new Touched();
	readonly trx: Transaction<Schema>;
	readonly studyId: string;
	readonly coderId: string;
	/** The instant of the change: every row it touches carries the same. */
	readonly at: string;
	#next: number | undefined;

	constructor(trx: Transaction<Schema>, studyId: string, coderId: string, at: string) {
		this.trx = trx;
		this.studyId = studyId;
		this.coderId = coderId;
		this.at = at;
	}

	get #any(): AnyDb {
		return this.trx as unknown as AnyDb;
	}

	/** The first of `count` numbers in a row that nothing of the study has had, and nothing else will have. */
	async take(count = 1): Promise<number> {
		const first = await this.nextNumber();
		this.#next = first + count;
		return first;
	}

	/** The first number that is free. */
	async nextNumber(): Promise<number> {
		this.#next ??= await nextNumber(this.trx, this.studyId);
		return this.#next;
	}

	/** The row, or undefined; never a row of another study. */
	async row<T extends StudyTable>(table: T, id: string): Promise<StudyTables[T] | undefined> {
		return (await this.rows(table, [id]))[0];
	}

	/** Those of some rows that are there and of this study. */
	rows<T extends StudyTable>(table: T, ids: readonly string[]): Promise<StudyTables[T][]> {
		const owner = table === 'study' ? 'id' : 'studyId';
		const read = (part: readonly string[]): Promise<unknown> =>
			this.#any
				.selectFrom(table)
				.selectAll()
				.where('id', 'in', part)
				.where(owner, '=', this.studyId)
				.execute();
		return inParts(ids, (part) => read(part) as Promise<StudyTables[T][]>);
	}

	/** The rows that carry a mark (see `insertMany`). */
	batch(table: BatchTable, mark: number): Promise<Row[]> {
		const read: Promise<unknown> = this.#any
			.selectFrom(table)
			.selectAll()
			.where('studyId', '=', this.studyId)
			.where('batch', '=', mark)
			.orderBy('id')
			.execute();
		return read as Promise<Row[]>;
	}

	/** The row. @throws Refusal `not-found` when it is not (or no longer) in this study. */
	async need<T extends StudyTable>(table: T, id: string): Promise<StudyTables[T]> {
		const row = await this.row(table, id);
		if (!row) throw new Refusal('not-found', { table });
		return row;
	}

	async insert<T extends Exclude<StudyTable, 'document'>>(table: T, given: StudyTables[T]): Promise<void> {
		const row = wellFormed(given);
		await this.#put(table, [row]);
		this.changes.push({ kind: 'insert', table, id: row.id, after: row as unknown as Row });
	}

	/** Inserts new rows. They carry a mark, by which the journal refers to them. */
	async insertMany<T extends BatchTable>(table: T, given: readonly StudyTables[T][]): Promise<void> {
		if (given.length === 0) return;
		const batch = await this.take();
		const rows = given.map((row) => ({ ...wellFormed(row), batch }));
		await this.#put(table, rows);
		this.changes.push({ kind: 'insertMany', table, after: { ...bulkOf(rows), batch } });
	}

	/** Brings rows back that were taken out, just as they were; `kept` is the id they are kept under. */
	async bringBack(table: StudyTable, rows: readonly Row[], kept: string): Promise<void> {
		// What refers to its own table was taken out from the leaves up.
		await this.#put(table, rows.toReversed());
		this.changes.push({ kind: 'insertMany', table, after: bulkOf(rows), kept });
	}

	/** Changes the columns of `patch`; columns that already hold that value are left out of the journal. */
	async update<T extends StudyTable>(table: T, id: string, patch: Patch<T>): Promise<void> {
		await this.updateMany(table, [{ id, patch }]);
	}

	/** Changes many rows, each by its patch; those that get the same values go in one statement. */
	async updateMany<T extends StudyTable>(
		table: T,
		patches: readonly { id: string; patch: Patch<T> }[]
	): Promise<void> {
		const byId = new Map<string, Patch<T>>();
		for (const { id, patch } of patches) byId.set(id, { ...byId.get(id), ...patch });
		const there = new Map((await this.rows(table, [...byId.keys()])).map((row) => [row.id, row]));
		const changed = Array.from(byId).flatMap(([id, patch]) => {
			const row = there.get(id);
			if (!row) throw new Refusal('not-found', { table });
			const changes = difference(row, patch);
			return changes ? [{ id, ...changes }] : [];
		});
		for (const alike of Map.groupBy(changed, ({ after }) => JSON.stringify(after)).values()) {
			await this.set(
				table,
				alike.map(({ id }) => id),
				alike[0]?.after ?? {}
			);
		}
		const [first, second] = changed;
		if (first && !second) this.changes.push({ kind: 'update', table, ...first });
		if (!second) return;
		const content = pack(changed.map(({ id, before, after }) => [id, before, after]));
		const kept = await keep(this.trx, this.studyId, content);
		this.changes.push({ kind: 'updateMany', table, after: { count: changed.length }, kept });
	}

	/** Sets columns of some rows, and leaves it to the caller to note it. */
	async set(table: StudyTable, ids: readonly string[], columns: Values): Promise<void> {
		for (const id of ids) this.touched.isThere(table, id);
		await inParts(ids, (part) =>
			this.#any
				.updateTable(table as string)
				.set(columns)
				.where('id', 'in', part)
				.execute()
		);
	}

	async remove(table: StudyTable, id: string): Promise<void> {
		await this.removeMany(table, [id]);
	}

	/** Removes rows. What refers to its own table is named from the leaves up. @throws Refusal `not-found` */
	async removeMany(table: StudyTable, ids: readonly string[]): Promise<void> {
		const there = new Map((await this.rows(table, ids)).map((row) => [row.id, row as unknown as Row]));
		const rows = [...new Set(ids)].map((id) => there.get(id));
		if (!rows.every((row) => row !== undefined)) throw new Refusal('not-found', { table });
		await this.takeOut(table, rows);
	}

	/** Takes rows out: a single one goes into the journal, unless a text stands in it; others are kept beside it. */
	async takeOut(table: StudyTable, rows: readonly Row[]): Promise<void> {
		const [first, second] = rows;
		if (!first) return;
		for (const { id } of rows) this.touched.isGone(table, id);
		const ids = rows.map(({ id }) => id);
		await inParts(ids, (part) => this.#any.deleteFrom(table).where('id', 'in', part).execute());
		if (!second && table !== 'document') {
			this.changes.push({ kind: 'remove', table, id: first.id, before: first });
			return;
		}
		const kept = await keep(this.trx, this.studyId, pack(rows));
		this.changes.push({ kind: 'removeMany', table, before: bulkOf(rows), kept });
	}

	async #put(table: StudyTable, rows: readonly object[]): Promise<void> {
		for (const row of rows as readonly Row[]) {
			const owner = table === 'study' ? row.id : row['studyId'];
			if (owner !== this.studyId) throw new Error(`a row of another study came to ${table}`);
			this.touched.isThere(table, row.id);
		}
		const width = Object.keys(rows[0] ?? {}).length || 1;
		const step = Math.max(1, Math.floor(PARAMETERS / width));
		for (let i = 0; i < rows.length; i += step) {
			await this.#any
				.insertInto(table)
				.values(rows.slice(i, i + step))
				.execute();
		}
		if (table !== 'document') return;
		for (const { id, text } of rows as readonly StudyTables['document'][]) {
			await refreshFoldedText(this.trx, id, text);
		}
	}
}
