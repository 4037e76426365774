import { applyEdits, pusher, type Edit, type TimeMark } from '#lib/core/coding/index.ts';
import { cellAt, columnFromBytes, rowsOf as lengthOf } from '#lib/core/survey/index.ts';
import type { Session } from '#lib/server/actions/index.ts';
import { inflate, unpack } from '#lib/server/store/kept.ts';
import { fingerprint } from '#lib/server/store/prints.ts';
import { changesOf, foldedAmiss, rowsOf, type Row, type Rows } from './rows.ts';

type Values = Record<string, unknown>;
interface Bulk {
	count: number;
	columns: string[];
	print: string;
	batch?: number;
}

const cellsOf = (data: Uint8Array): string[] => {
	const column = columnFromBytes(inflate(data));
	return Array.from({ length: lengthOf(column) }, (_, row) => cellAt(column, row));
};

/** The rows of a study, walked back through its journal to where there are none. */
class Walk {
	readonly found: string[] = [];
	readonly #tables = new Map<string, Map<string, Values>>();
	readonly #cells = new Map<string, string[]>();
	readonly #kept: Map<unknown, Uint8Array>;

	constructor(rows: Rows) {
		for (const [table, list] of Object.entries(rows)) {
			if (['journal', 'change', 'kept', 'coder', 'foldedText', 'valueColumn'].includes(table)) continue;
			this.#tables.set(table, new Map(list.map((row) => [String(row['id']), { ...row }])));
		}
		for (const { id, data } of rows['valueColumn'] ?? [])
			this.#cells.set(String(id), cellsOf(data as Uint8Array));
		this.#kept = new Map(rows['kept']?.map(({ id, data }) => [id, data as Uint8Array]));
	}

	#of = (table: string): Map<string, Values> => this.#tables.get(table) ?? new Map();

	#expect(holds: boolean, what: string): void {
		if (!holds) this.found.push(what);
	}

	#holds(table: string, id: string, values: Values): void {
		const row = this.#of(table).get(id);
		const same = row && Object.entries(values).every(([column, value]) => row[column] === value);
		this.#expect(same === true, `${table} ${id} is not as entered`);
	}

	#put(table: string, row: Values): void {
		const id = String(row['id']);
		this.#expect(!this.#of(table).has(id), `${table} ${id} was removed and is there`);
		this.#of(table).set(id, { ...row });
	}

	#content = (kept: unknown): Values[] => unpack(this.#kept.get(kept) ?? new Uint8Array()) as Values[];

	back({ kind, table: name, rowId, before: old, after: now, keptId }: Row): void {
		const table = String(name);
		const id = String(rowId);
		const before = JSON.parse(String(old ?? 'null')) as Values;
		const after = JSON.parse(String(now ?? 'null')) as Values;
		if (kind === 'insert') {
			this.#holds(table, id, after);
			this.#of(table).delete(id);
		} else if (kind === 'remove') this.#put(table, before);
		else if (kind === 'update') {
			this.#holds(table, id, after);
			Object.assign(this.#of(table).get(id) ?? {}, before);
		} else if (kind === 'insertMany') {
			const { count, columns, print, batch } = after as unknown as Bulk;
			const ids = new Set(keptId === null ? [] : this.#content(keptId).map((row) => row['id']));
			const rows = [...this.#of(table).values()].filter((row) =>
				batch === undefined ? ids.has(row['id']) : row['batch'] === batch
			);
			const same = rows.length === count && fingerprint(columns, rows) === print;
			this.#expect(same, `the ${count} of ${table} are not as entered`);
			for (const row of rows) this.#of(table).delete(String(row['id']));
		} else if (kind === 'removeMany') {
			for (const row of this.#content(keptId)) this.#put(table, row);
		} else if (kind === 'updateMany') {
			for (const update of this.#content(keptId)) {
				const [one, was, is] = update as unknown as [string, Values, Values];
				this.#holds(table, one, is);
				Object.assign(this.#of(table).get(one) ?? {}, was);
			}
		} else if (kind === 'text') this.#textBack(id, before, after);
		else this.#cellsBack(id, String(kind), before, after, keptId);
	}

	#textBack(id: string, before: Values, after: Values): void {
		this.#holds('document', id, { textHash: after['hash'], updatedAt: after['updatedAt'] });
		const document = this.#of('document').get(id) ?? {};
		const edits = before['edits'] as Edit[];
		document['text'] = applyEdits(String(document['text']), edits);
		document['textHash'] = before['hash'];
		document['updatedAt'] = before['updatedAt'];
		// A text that schema 2 edited pushes nothing: what moved with it is told row by row.
		if (after['apart'] === null) return;
		const push = pusher(edits);
		const [was, is] = [before['times'], after['times']] as { at: number; marks: TimeMark[] }[];
		const marks = (JSON.parse(String(document['times'])) as TimeMark[]).map((mark) => {
			const by = push(mark) ?? 0;
			return { ...mark, start: mark.start + by, end: mark.end + by };
		});
		marks.splice(is?.at ?? 0, is?.marks.length ?? 0, ...(was?.marks ?? []));
		document['times'] = JSON.stringify(marks);
		const apart = new Set(after['apart'] as string[]);
		for (const table of ['segment', 'turn']) {
			for (const row of this.#of(table).values()) {
				if (row['documentId'] !== id || apart.has(String(row['id']))) continue;
				const by = push({ start: Number(row['start']), end: Number(row['end']) }) ?? NaN;
				for (const column of ['start', 'end', 'wordsStart']) {
					if (column in row) row[column] = Number(row[column]) + by;
				}
			}
		}
	}

	#cellsBack(id: string, kind: string, before: Values, after: Values, kept: Row[string] | undefined): void {
		const cells = this.#cells.get(id) ?? [];
		if (kind === 'column') {
			this.#cells.set(id, kept ? cellsOf(this.#kept.get(kept) ?? new Uint8Array()) : []);
			return;
		}
		type Cells = { row: number; value: string }[];
		for (const { row, value } of after as unknown as Cells)
			this.#expect((cells[row] ?? '') === value, `value ${row} of ${id} is not as entered`);
		for (const { row, value } of before as unknown as Cells) cells[row] = value;
		this.#cells.set(id, cells);
	}

	left(): string[] {
		return [
			...[...this.#tables].flatMap(([table, rows]) => [...rows.keys()].map((id) => `${table} ${id}`)),
			...[...this.#cells].flatMap(([id, cells]) => (cells.some((cell) => cell) ? `values of ${id}` : []))
		].map((what) => `${what} was never entered`);
	}
}

/**
 * Where the rows of a study are not what its journal tells when it is read from the end to the beginning: a half change,
 * or one that was never entered.
 */
export async function disagreements(session: Session, studyId: string): Promise<string[]> {
	const rows = await rowsOf(session, studyId);
	const seqs = (rows['journal'] ?? []).map((entry) => Number(entry['seq'])).sort((a, b) => a - b);
	const gaps = seqs.flatMap((seq, i) => (seq === i + 1 ? [] : `entry ${seq} is the ${i + 1}th`));
	const walk = new Walk(rows);
	for (const { change } of changesOf(rows).reverse()) walk.back(change);
	return [...gaps, ...walk.found, ...walk.left(), ...foldedAmiss(rows)];
}
