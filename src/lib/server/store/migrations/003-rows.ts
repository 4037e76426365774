import { createHash } from 'node:crypto';
import { changeRows, type Cell, type Change, type Row, type Values } from '../changes.ts';
import { columnOf, FEW, packRows, printOf, type StoredColumn } from '../columns.ts';
import { keptId, pack } from '../kept.ts';
import { bulkOf } from '../prints.ts';
import {
	batchTables,
	type ArchivedRow,
	type ArchivedRows,
	type BatchTable,
	type StudyTable
} from '../schema.ts';

/** A change as schema 2 kept it, in `journal.changes`. */
type OldChange = { table: string; id: string; before: Row | null; after: Row | null } | OldBulk;
/** Many rows inserted at once: the id and the fingerprint of each. */
interface OldBulk {
	table: string;
	ids: string[];
	prints: string[];
}
interface OldEntry {
	entry: ArchivedRow;
	changes: OldChange[];
}

/** What became of one value within an entry. */
interface Turned {
	before: string;
	after: string;
}

/** The fingerprint of a row as schema 2 took it. */
function oldPrint(row: object): string {
	const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12);
}

const isBatchTable = (table: string): table is BatchTable =>
	(batchTables as readonly string[]).includes(table);

/** The one replacement that makes a text of another. */
function replacement(from: string, to: string) {
	const shorter = Math.min(from.length, to.length);
	let head = 0;
	while (head < shorter && from[head] === to[head]) head++;
	let tail = 0;
	while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
	return { start: head, end: from.length - tail, text: to.slice(head, to.length - tail) };
}

/** Walks the journal of a study from its newest entry to its first, which tells every row as it was at each moment. */
class Translation {
	readonly kept = new Map<string, ArchivedRow>();
	readonly #studyId: string;
	/** The rows there are, but for the values, as schema 2 has them. */
	readonly #rows = new Map<string, Row>();
	readonly #values = new Map<string, Row>();
	/** Variable id, then row, to the value. */
	readonly #columns = new Map<string, string[]>();
	readonly #rowOf = new Map<string, number>();
	readonly #batchOf = new Map<string, number>();
	readonly #entries: OldEntry[];
	nextNumber = 1;

	constructor(tables: ArchivedRows) {
		this.#studyId = String(tables.get('study')?.[0]?.['id']);
		const journal = (tables.get('journal') ?? []).toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
		this.#entries = journal.map(({ changes, ...entry }) => ({
			entry,
			changes: JSON.parse(String(changes)) as OldChange[]
		}));
		this.#number(tables.get('case') ?? []);
		for (const [table, rows] of tables) {
			if (table === 'journal') continue;
			const of = table === 'value' ? this.#values : this.#rows;
			for (const row of rows) of.set(String(row['id']), row as Row);
		}
		for (const { caseId, variableId, value } of this.#values.values() as Iterable<Values>) {
			this.#set(String(variableId), String(caseId), String(value));
		}
	}

	/** Gives every case its row, those that are gone too, and every insertion of many its mark. */
	#number(cases: readonly ArchivedRow[]): void {
		const inOrder = cases.toSorted((a, b) => Number(a['position']) - Number(b['position']));
		for (const { id } of inOrder) this.#rowOf.set(String(id), this.nextNumber++);
		for (const change of this.#entries.flatMap(({ changes }) => changes)) {
			if ('ids' in change) {
				const batch = this.nextNumber++;
				for (const id of change.ids) this.#batchOf.set(id, batch);
			}
			const ids = 'ids' in change ? change.ids : [change.id];
			if (change.table !== 'case') continue;
			for (const id of ids) if (!this.#rowOf.has(id)) this.#rowOf.set(id, this.nextNumber++);
		}
	}

	#set(variableId: string, caseId: string, value: string): void {
		const cells = this.#columns.get(variableId) ?? [];
		this.#columns.set(variableId, cells);
		cells[this.#rowOf.get(caseId) ?? 0] = value;
	}

	/** A row of schema 2 as schema 3 has it. */
	row(table: string, row: Row): Row {
		return {
			...row,
			...(table === 'case' ? { row: this.#rowOf.get(row.id) ?? 0 } : {}),
			...(isBatchTable(table) ? { batch: this.#batchOf.get(row.id) ?? null } : {})
		};
	}

	/** The columns there are now. */
	columns(): ArchivedRow[] {
		return Array.from(this.#columns, ([id, cells]) => {
			const column = columnOf(cells);
			return column ? [{ id, studyId: this.#studyId, ...column }] : [];
		}).flat();
	}

	/** The entries from the newest to the first, each with its changes in their order. */
	*entries(): Generator<{ entry: ArchivedRow; changes: Change[] }> {
		for (const { entry, changes } of this.#entries.toReversed()) {
			const backwards: Change[] = [];
			const values: OldChange[] = [];
			for (const change of changes.toReversed()) {
				if (change.table === 'value') values.push(change);
				else backwards.push(...this.#valuesBack(values.splice(0)), ...this.#back(change));
			}
			backwards.push(...this.#valuesBack(values));
			yield { entry, changes: this.#together(backwards.reverse()) };
		}
	}

	/** Takes one change back, and gives it as schema 3 keeps it: the last first. */
	#back(change: OldChange): Change[] {
		const table = change.table as StudyTable;
		if ('ids' in change) return isBatchTable(table) ? [this.#bulkBack(table, change)] : [];
		const { id, before, after } = change;
		if (before === null && after !== null) {
			this.#rows.delete(id);
			return [{ kind: 'insert', table, id, after: this.row(table, after) }];
		}
		if (before !== null && after === null) {
			this.#rows.set(id, before);
			return [{ kind: 'remove', table, id, before: this.row(table, before) }];
		}
		const now = this.#rows.get(id);
		this.#rows.set(id, { ...now, ...before, id });
		return this.#updates(table, id, before ?? {}, after ?? {}, now?.['updatedAt']);
	}

	/** An update, of a document last changed at `at`; a whole text among its columns becomes the edit between the two. */
	#updates(table: StudyTable, id: string, before: Values, after: Values, at: unknown): Change[] {
		if (table !== 'document' || typeof before['text'] !== 'string') {
			return [{ kind: 'update', table, id, before, after }];
		}
		const { text: old, textHash: oldHash, updatedAt: oldAt = at, ...restBefore } = before;
		const { text, textHash, updatedAt: _at, ...restAfter } = after;
		const side = (hash: unknown, from: unknown, to: unknown, updatedAt: unknown) => ({
			hash: String(hash),
			edits: [replacement(String(from), String(to))],
			times: { at: 0, marks: [] },
			updatedAt: String(updatedAt)
		});
		const isEdit = Object.keys(restBefore).length === 0;
		return [
			...(isEdit ? [] : [{ kind: 'update', table, id, before: restBefore, after: restAfter } as const]),
			{
				kind: 'text',
				table,
				id,
				before: side(oldHash, text, old, oldAt),
				after: { ...side(textHash, old, text, at), apart: null }
			}
		];
	}

	#bulkBack(table: BatchTable, { ids, prints }: OldBulk): Change {
		const rows = ids.flatMap((id, i) => {
			const row = this.#rows.get(id);
			this.#rows.delete(id);
			return row && oldPrint(row) === prints[i] ? this.row(table, row) : [];
		});
		return {
			kind: 'insertMany',
			table,
			after: { ...bulkOf(rows), count: ids.length, batch: this.#batchOf.get(ids[0] ?? '') ?? 0 }
		};
	}

	/** Takes changes of values back, the last first: they become changes of columns. */
	#valuesBack(changes: readonly OldChange[]): Change[] {
		const turned = new Map<string, Map<number, Turned>>();
		const turn = (id: string, row: Row | undefined, before: string, after: string): void => {
			const variableId = String(row?.['variableId']);
			const at = this.#rowOf.get(String(row?.['caseId'])) ?? 0;
			const cells = turned.get(variableId) ?? new Map<number, Turned>();
			turned.set(variableId, cells.set(at, { before, after: cells.get(at)?.after ?? after }));
			if (before === '') this.#values.delete(id);
			else if (row) this.#values.set(id, { ...row, value: before });
		};
		for (const change of changes) {
			const ids = 'ids' in change ? change.ids.toReversed() : [change.id];
			const [before, after] = 'ids' in change ? [null, null] : [change.before, change.after];
			for (const id of ids) {
				const row = this.#values.get(id) ?? before ?? undefined;
				turn(
					id,
					row,
					String(before?.['value'] ?? ''),
					String((after ?? this.#values.get(id))?.['value'] ?? '')
				);
			}
		}
		return Array.from(turned, ([id, cells]) => this.#columnBack(id, cells));
	}

	#columnBack(id: string, turned: ReadonlyMap<number, Turned>): Change {
		const rows = [...turned.keys()].sort((a, b) => a - b);
		const side = (which: keyof Turned): Cell[] =>
			rows.map((row) => ({ row, value: turned.get(row)?.[which] ?? '' }));
		const before = side('before');
		const after = side('after');
		const cells = this.#columns.get(id) ?? [];
		const now = rows.length > FEW ? columnOf(cells) : undefined;
		for (const { row, value } of before) cells[row] = value;
		this.#columns.set(id, cells);
		const about = { table: 'valueColumn', id } as const;
		if (rows.length <= FEW) return { kind: 'cells', ...about, before, after };
		const previous = columnOf(cells);
		const printed = (column: StoredColumn | undefined, of: Cell[]) => ({
			print: column?.print ?? null,
			cells: printOf(of.map(({ value }) => value))
		});
		return {
			kind: 'column',
			...about,
			before: printed(previous, before),
			after: { ...printed(now, after), rows: packRows(rows) },
			kept: previous && this.#keep(previous.data)
		};
	}

	#keep(data: Uint8Array): string {
		const id = keptId(this.#studyId, data);
		this.kept.set(id, { id, studyId: this.#studyId, data });
		return id;
	}

	/** Rows of one table inserted or removed one after another become one change. Codes hang on each other: they stay apart. */
	#together(changes: readonly Change[]): Change[] {
		const out: Change[] = [];
		for (let i = 0; i < changes.length;) {
			const first = changes[i];
			let end = i + 1;
			while (changes[end]?.kind === first?.kind && changes[end]?.table === first?.table) end++;
			const alike = changes.slice(i, end);
			i = end;
			const rows = alike.flatMap((one) =>
				one.kind === 'insert' ? one.after : one.kind === 'remove' ? one.before : []
			);
			const many = rows.length > 1 || first?.table === 'document';
			if (!first || first.table === 'code' || rows.length === 0 || !many) out.push(...alike);
			else {
				const { table } = first;
				const kept = this.#keep(pack(rows));
				if (first.kind === 'insert') out.push({ kind: 'insertMany', table, after: bulkOf(rows), kept });
				else out.push({ kind: 'removeMany', table, before: bulkOf(rows), kept });
			}
		}
		return out;
	}
}

/**
 * The rows of a study as schema 3 keeps them, made of those of schema 1 or 2: values stand in columns, and the changes of
 * each entry of the journal are rows of their own, which refer to what is bulky. A store is carried along by its
 * migration, an archive by its import, both by this function.
 */
export function toSchema3(tables: ArchivedRows, newId: () => string): Map<string, readonly ArchivedRow[]> {
	const translation = new Translation(tables);
	const columns = translation.columns();
	const journal: ArchivedRow[] = [];
	const changes: ArchivedRow[] = [];
	for (const { entry, changes: own } of translation.entries()) {
		journal.push({ ...entry, nextNumber: translation.nextNumber });
		const rows = changeRows({ id: String(entry['id']), studyId: String(entry['studyId']) }, own, newId);
		changes.push(...(rows as unknown as ArchivedRow[]));
	}
	const { value: _value, datasetRow: _rows, datasetColumn: _columns, ...others } = Object.fromEntries(tables);
	return new Map(
		Object.entries({
			...Object.fromEntries(
				Object.entries(others).map(([table, rows]) => [
					table,
					rows.map((row) => translation.row(table, row as Row) as ArchivedRow)
				])
			),
			valueColumn: columns,
			journal,
			kept: [...translation.kept.values()],
			change: changes
		})
	);
}
