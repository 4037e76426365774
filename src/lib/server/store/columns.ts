import { ColumnBuilder, cellAt, columnFromBytes, columnToBytes, rowsOf } from '#lib/core/survey/index.ts';
import type { ValueColumn } from '#lib/core/survey/index.ts';
import type { Cell, Change } from './changes.ts';
import { compress, inflate, keep, keptData, pack, unpack } from './kept.ts';
import { hashOf } from './prints.ts';
import type { Writer } from './writer.ts';

/** A change of no more cells is journaled with their values; one of more refers to the columns before and after. */
export const FEW = 100;

export type StoredColumn = Pick<ValueColumn, 'data' | 'print'>;

const stored = ({ trx }: Writer, variableId: string): Promise<StoredColumn | undefined> =>
	trx.selectFrom('valueColumn').select(['data', 'print']).where('id', '=', variableId).executeTakeFirst();

/** Every cell of a column, by the row of its case. */
function cellsOf(column: StoredColumn | undefined): string[] {
	if (!column) return [];
	const read = columnFromBytes(inflate(column.data));
	return Array.from({ length: rowsOf(read) }, (_, row) => cellAt(read, row));
}

/** Cells as a column to store; undefined when none holds anything. The same cells always give the same column. */
export function columnOf(cells: readonly (string | undefined)[]): StoredColumn | undefined {
	const last = cells.findLastIndex((cell) => (cell ?? '') !== '');
	if (last < 0) return undefined;
	const builder = new ColumnBuilder();
	for (let row = 0; row <= last; row++) builder.add(cells[row] ?? '');
	const bytes = columnToBytes(builder.finish());
	return { data: compress(bytes), print: hashOf(bytes) };
}

async function store({ trx, studyId, touched }: Writer, id: string, column?: StoredColumn): Promise<void> {
	touched.isThere('valueColumn', id);
	if (!column) await trx.deleteFrom('valueColumn').where('id', '=', id).execute();
	else {
		await trx
			.insertInto('valueColumn')
			.values({ id, studyId, ...column })
			.onConflict((c) => c.column('id').doUpdateSet(column))
			.execute();
	}
}

export const printOf = (cells: readonly string[]): string => hashOf(JSON.stringify(cells));

/** An import sets the same rows of every variable: they are packed once. */
const packed = new WeakMap<readonly number[], string>();

/** Rows one after another, as most are, take a few bytes. */
export function packRows(rows: readonly number[]): string {
	const known = packed.get(rows);
	if (known !== undefined) return known;
	const steps = rows.map((row, i) => row - (rows[i - 1] ?? 0));
	const text = Buffer.from(pack(steps)).toString('base64');
	packed.set(rows, text);
	return text;
}
function unpackRows(text: string): number[] {
	let row = 0;
	return (unpack(Buffer.from(text, 'base64')) as number[]).map((step) => (row += step));
}

/** Sets values of one variable: those of some cases, by their rows; '' takes one away. */
export async function setCells(
	writer: Writer,
	variableId: string,
	rows: readonly number[],
	values: readonly string[]
): Promise<void> {
	const before = await stored(writer, variableId);
	const cells: (string | undefined)[] = cellsOf(before);
	const old = rows.map((row) => cells[row] ?? '');
	for (const [i, row] of rows.entries()) cells[row] = values[i];
	const after = columnOf(cells);
	if (after?.print === before?.print) return;
	await store(writer, variableId, after);
	const about = { table: 'valueColumn', id: variableId } as const;
	if (rows.length <= FEW) {
		const changed = [...rows.keys()].filter((i) => values[i] !== old[i]);
		const side = (of: readonly string[]): Cell[] =>
			changed.map((i) => ({ row: rows[i] ?? 0, value: of[i] ?? '' }));
		writer.changes.push({ kind: 'cells', ...about, before: side(old), after: side(values) });
		return;
	}
	writer.changes.push({
		kind: 'column',
		...about,
		before: { print: before?.print ?? null, cells: printOf(old) },
		after: { print: after?.print ?? null, cells: printOf(values), rows: packRows(rows) },
		kept: before && (await keep(writer.trx, writer.studyId, before.data))
	});
}

/** Sets cells back that are as they were set. Returns whether they are. */
export async function revertCells(
	writer: Writer,
	{ id, before, after }: Change & { kind: 'cells' }
): Promise<boolean> {
	const cells = cellsOf(await stored(writer, id));
	if (!after.every(({ row, value }) => (cells[row] ?? '') === value)) return false;
	await setCells(
		writer,
		id,
		before.map(({ row }) => row),
		before.map(({ value }) => value)
	);
	return true;
}

/** Puts the column back that was there before, or, where other cells of it have changed since, its cells that were set. */
export async function revertColumn(writer: Writer, change: Change & { kind: 'column' }): Promise<boolean> {
	const { id, before, after, kept } = change;
	const now = await stored(writer, id);
	const data = kept === undefined ? undefined : await keptData(writer.trx, writer.studyId, kept);
	const previous = data && before.print !== null ? { data, print: before.print } : undefined;
	if ((now?.print ?? null) === after.print) {
		await store(writer, id, previous);
		writer.changes.push({
			kind: 'column',
			table: 'valueColumn',
			id,
			before: { print: after.print, cells: after.cells },
			after: { ...before, rows: after.rows },
			kept: now && (await keep(writer.trx, writer.studyId, now.data))
		});
		return true;
	}
	const rows = unpackRows(after.rows);
	const cells = cellsOf(now);
	if (printOf(rows.map((row) => cells[row] ?? '')) !== after.cells) return false;
	const old = cellsOf(previous);
	await setCells(
		writer,
		id,
		rows,
		rows.map((row) => old[row] ?? '')
	);
	return true;
}
