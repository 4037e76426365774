import { textOf, trimSpan, type Span } from '#lib/core/text/index.ts';
import { labelKey, labelShape } from '../labels/label-shape.ts';
import type { Candidate } from './line.ts';
import { timeOf } from './stamps.ts';

/** Which column of a table is whose: indexes from 0; `start` and `end` are clocks. */
export interface TurnColumns {
	label: number | null;
	start: number | null;
	end: number | null;
	words: number;
	/** The first row names the columns. */
	heading: boolean;
}

const MOST_COLUMNS = 8;
const LONGEST_LABEL = 60;
/** Cells shorter than this on average are no speech. */
const SHORTEST = 5;
const HEADINGS =
	/^(?:speakers?|names?|participants?|time(?:span|code|stamp)?s?|start|end|begin|from|to|text|words?|transcript(?:ion)?|content|utterance|locut(?:eur|rice|eurs)|intervenant[es]*|nom|temps|horodatage|d[eé]but|fin|texte|paroles?|propos|contenu|tour|n[°o.]?|#|id|sprecher(?:in)?|zeit|hablante|tiempo|texto)$/i;

/** What the columns of some rows are: from them, the one with the words, the one with names, those with clocks. */
export function columnsOf(rows: readonly (readonly string[])[]): TurnColumns | null {
	const heading = isHeading(rows[0]);
	const body = rows.slice(heading ? 1 : 0);
	const width = Math.min(MOST_COLUMNS, Math.max(0, ...body.map((row) => row.length)));
	if (body.length < 2 || width < 2) return null;
	const columns = Array.from({ length: width }, (_, column) => columnOf(body, column));
	const clocks = columns.flatMap(({ clock }, i) => (clock ? [i] : []));
	const wordy = columns.map(({ length, clock, numbers }) => (clock || numbers ? 0 : length));
	const words = wordy.indexOf(Math.max(...wordy));
	const label = columns.findIndex((column, i) => i !== words && column.names);
	if ((label < 0 && clocks.length === 0) || (columns[words]?.length ?? 0) < SHORTEST * body.length)
		return null;
	const [start = null, end = null] = clocks;
	return { label: label < 0 ? null : label, start, end, words, heading };
}

/** Whether the cells of a first row name the columns. */
function isHeading(row: readonly string[] | undefined): boolean {
	const cells = row?.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];
	if (cells.length < 2 || cells.some((cell) => cell.length > 30 || /[.!?…:]$/.test(cell))) return false;
	return cells.filter((cell) => HEADINGS.test(cell)).length >= cells.length / 2;
}

function columnOf(rows: readonly (readonly string[])[], column: number) {
	const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
	const share = (test: (cell: string) => boolean) =>
		cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
	const keys = new Set(cells.map(labelKey));
	const shaped = share(
		(cell) => cell.length <= LONGEST_LABEL && labelShape(cell.replace(/\s*[:：]$/, '')) !== 'no'
	);
	const known = share((cell) => labelShape(cell.replace(/\s*[:：]$/, '')) === 'known');
	return {
		clock: share((cell) => timeOf(cell) !== undefined) > 0.8,
		numbers: share((cell) => /^\d+$/.test(cell)) > 0.8,
		names:
			shaped > 0.8 &&
			(known === 1 || keys.size < cells.length) &&
			keys.size <= Math.max(2, cells.length * 0.6),
		length: cells.reduce((sum, cell) => sum + cell.length, 0)
	};
}

/** What parts the cells of a text: a tab, or the bars of a table in Markdown. */
export type CellMark = '\t' | '|';

const BAR_BEFORE = /^\s*\|/;
const BAR_AFTER = /\|\s*$/;

/** The cells of a line, as spans of the text; the bars around a row of Markdown make none. */
export function cellsOf(text: string, line: Span, mark: CellMark): Span[] {
	const row = textOf(text, line);
	const start = line.start + (mark === '|' ? (BAR_BEFORE.exec(row)?.[0].length ?? 0) : 0);
	const end = line.end - (mark === '|' ? (BAR_AFTER.exec(row.slice(-20))?.[0].length ?? 0) : 0);
	const cells: Span[] = [];
	for (let at = start; at <= end;) {
		const next = text.indexOf(mark, at);
		const stop = next < 0 || next > end ? end : next;
		cells.push(trimSpan(text, { start: at, end: stop }));
		at = stop + 1;
	}
	return cells;
}

/** The label of a line of a table, with its time and the place of its words. */
export function candidateInColumns(
	text: string,
	line: Span,
	columns: TurnColumns,
	mark: CellMark
): Candidate | undefined {
	const cells = cellsOf(text, line, mark);
	const words = cells[columns.words];
	if (!words || cells.length < 2) return undefined;
	const cell = (column: number | null) => (column === null ? undefined : cells[column]);
	const named = cell(columns.label);
	const label = named
		? textOf(text, named)
				.replace(/\s*[:：]$/, '')
				.replace(/\s+/g, ' ')
		: '';
	const clock = cell(columns.start);
	const time = clock && timeOf(textOf(text, clock));
	const until = cell(columns.end);
	const to = until ? (timeOf(textOf(text, until))?.from ?? null) : null;
	const stamp = clock && time ? { ...clock, from: time.from, to: time.to ?? to } : null;
	if (label === '' && !stamp) return undefined;
	const behind = columns.words < cells.length - 1 || mark === '|' ? { end: words.end } : {};
	return { form: 'column', label, key: labelKey(label), stamp, words: words.start, ...behind };
}
