import type { Kysely } from 'kysely';
import { columnFromBytes } from '#lib/core/survey/index.ts';
import { Refusal } from '../refusal.ts';
import type { Db } from './db.ts';
import { Violation } from './dialects/violation.ts';
import { refreshFoldedText } from './folded.ts';
import { inflate } from './kept.ts';
import { archivedTables, type ArchivedRow, type ArchivedRows } from './schema.ts';
import { studyTransaction } from './transaction.ts';

// Rows go through whole, table by table: their columns are the store's, checked by its own constraints.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDb = Kysely<any>;

/** Every row of a study by table, its journal with them. */
export async function archivedRows(db: Db, studyId: string): Promise<Record<string, ArchivedRow[]>> {
	const tables: Record<string, ArchivedRow[]> = {};
	for (const table of archivedTables) {
		const column = table === 'study' ? 'id' : 'studyId';
		tables[table] = await (db as AnyDb)
			.selectFrom(table)
			.selectAll()
			.where(column, '=', studyId)
			.orderBy('id')
			.execute();
	}
	return tables;
}

/** Parents before their children within a table that refers to itself. */
function parentsFirst(rows: readonly ArchivedRow[]): ArchivedRow[] {
	const byParent = Map.groupBy(rows, (r) => r['parentId'] ?? null);
	const ordered: ArchivedRow[] = [];
	const walk = (parent: unknown): void => {
		for (const row of byParent.get(parent as string | null) ?? []) {
			ordered.push(row);
			walk(row['id']);
		}
	};
	walk(null);
	return ordered;
}

/** Whether the columns of values, and what is kept for undo, are bytes that can be read. */
function bytesAreSound(tables: ArchivedRows): boolean {
	const all = (table: string, isSound: (data: Uint8Array) => void): void => {
		for (const { data } of tables.get(table) ?? []) {
			if (!(data instanceof Uint8Array)) throw new RangeError(`${table} without its bytes`);
			isSound(data);
		}
	};
	try {
		all('valueColumn', (data) => columnFromBytes(inflate(data)));
		all('kept', inflate);
		return true;
	} catch {
		return false;
	}
}

/** Puts the rows of an archive in, all or none, as a study in use under that name. @throws Refusal `archive-damaged`. */
export async function bringStudy(db: Db, tables: ArchivedRows, name: string): Promise<void> {
	const ready = (table: string, rows: readonly ArchivedRow[]): readonly ArchivedRow[] => {
		if (table === 'study') return rows.map((row) => ({ ...row, name, deletedAt: null }));
		return table === 'code' ? parentsFirst(rows) : rows;
	};
	if (!bytesAreSound(tables)) throw new Refusal('archive-damaged', {});
	try {
		await studyTransaction(db, String(tables.get('study')?.[0]?.['id']), async (trx) => {
			for (const table of archivedTables) {
				const rows = ready(table, tables.get(table) ?? []);
				for (let i = 0; i < rows.length; i += 500) {
					await (trx as AnyDb)
						.insertInto(table)
						.values(rows.slice(i, i + 500))
						.execute();
				}
			}
			for (const document of tables.get('document') ?? []) {
				await refreshFoldedText(trx, String(document['id']), String(document['text']));
			}
		});
	} catch (error) {
		// A row without its parent, or a column that is not there: the archive is not what it says it is.
		throw error instanceof Violation ? new Refusal('archive-damaged') : error;
	}
}
