import { Refusal } from '../refusal.ts';
import type { Bulk, Change, Row, Values } from './changes.ts';
import { revertCells, revertColumn } from './columns.ts';
import { revertDataset } from './datasets.ts';
import { Violation } from './dialects/violation.ts';
import { keptData, unpack } from './kept.ts';
import { lawsHold } from './laws.ts';
import { fingerprint } from './prints.ts';
import type { StudyTable } from './schema.ts';
import { revertText } from './text-edits.ts';
import type { Writer } from './writer.ts';

function changedSince(): never {
	throw new Refusal('changed-since');
}

const same = (row: object | undefined, columns: Values): boolean =>
	row !== undefined && Object.entries(columns).every(([column, value]) => Reflect.get(row, column) === value);

/** What is kept was packed by the writer, as rows or as lists of id, columns before and columns after. */
const keptRows = async (writer: Writer, kept: string): Promise<Row[]> =>
	unpack(await keptData(writer.trx, writer.studyId, kept)) as Row[];
const keptUpdates = async (writer: Writer, kept: string): Promise<[string, Values, Values][]> =>
	unpack(await keptData(writer.trx, writer.studyId, kept)) as [string, Values, Values][];

/** Takes inserted rows out again, when they are all there and as they were inserted. */
async function takeBack(writer: Writer, table: StudyTable, rows: readonly Row[], bulk: Bulk): Promise<void> {
	if (rows.length !== bulk.count || fingerprint(bulk.columns, rows) !== bulk.print) changedSince();
	await writer.takeOut(table, rows);
}

async function revert(writer: Writer, change: Change): Promise<void> {
	const { table } = change;
	switch (change.kind) {
		case 'insert': {
			const row = await writer.row(table, change.id);
			if (!row || !same(row, change.after)) changedSince();
			return writer.remove(table, change.id);
		}
		case 'remove':
			if (await writer.row(table, change.id)) changedSince();
			// The row was kept whole by the writer that removed it.
			return writer.insert(table as 'code', change.before as Row & never);
		case 'update': {
			if (!same(await writer.row(table, change.id), change.after)) changedSince();
			return writer.update(table, change.id, change.before);
		}
		case 'insertMany': {
			if (!('kept' in change)) {
				const rows = await writer.batch(change.table, change.after.batch);
				return takeBack(writer, table, rows, change.after);
			}
			const ids = (await keptRows(writer, change.kept)).map(({ id }) => id);
			const there = new Map((await writer.rows(table, ids)).map((row) => [row.id, row as unknown as Row]));
			const rows = ids.flatMap((id) => there.get(id) ?? []);
			return takeBack(writer, table, rows, change.after);
		}
		case 'removeMany': {
			const rows = await keptRows(writer, change.kept);
			if (
				(
					await writer.rows(
						table,
						rows.map(({ id }) => id)
					)
				).length > 0
			)
				changedSince();
			return writer.bringBack(table, rows, change.kept);
		}
		case 'updateMany': {
			const updates = await keptUpdates(writer, change.kept);
			const ids = updates.map(([id]) => id);
			const there = new Map((await writer.rows(table, ids)).map((row) => [row.id, row]));
			if (!updates.every(([id, , after]) => same(there.get(id), after))) changedSince();
			return writer.updateMany(
				table,
				updates.map(([id, before]) => ({ id, patch: before }))
			);
		}
		case 'text':
			if (!(await revertText(writer, change))) changedSince();
			return;
		case 'cells':
			if (!(await revertCells(writer, change))) changedSince();
			return;
		case 'column':
			if (!(await revertColumn(writer, change))) changedSince();
			return;
		case 'dataset':
			if (!(await revertDataset(writer, change))) changedSince();
			return;
	}
}

/**
 * Takes the changes of an entry back, the newest first.
 * @throws Refusal `changed-since` when somebody else has changed the same rows meanwhile, or built on them.
 */
export async function revertAll(writer: Writer, newestFirst: readonly Change[]): Promise<void> {
	try {
		for (const change of newestFirst) await revert(writer, change);
	} catch (error) {
		// Somebody's row hangs on one that would go, or took its place meanwhile.
		if (error instanceof Violation) changedSince();
		throw error;
	}
	if (!(await lawsHold(writer))) changedSince();
}
