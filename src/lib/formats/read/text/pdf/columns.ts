import { leadOf, wordsLeft } from './leads.ts';
import type { Row, Segment } from './rows.ts';

/** A line of running text, or a row of a table with tabs between its cells. */
export interface Line {
	text: string;
	x: number;
	right: number;
	y: number;
	size: number;
	/** What stands at its left, in a column of its own: who speaks. */
	lead?: string;
	/** A paragraph begins here, whatever its looks. */
	starts?: boolean;
}

/** Lines that follow one another down a column. */
export interface Block {
	lines: Line[];
	/** One of several columns side by side. */
	column: boolean;
}

/** A band of columns has at least so many lines on each side, which fill at least this share of their column. */
const fewestLines = 4;
const leastFilled = 0.6;
/** A column of text is at least this wide (ems); narrower ones are cells or speakers' names. */
const leastWidth = 11;
const deepest = 5;
/** Looking for columns in a side of columns, so many times over: four of them stand on a page at most. */
const mostBeside = 2;
/** So many places on a page are looked at for a gutter, those where most segments begin. */
const mostCandidates = 40;
/** A page of more segments is a drawing or a table, read across: looking for its gutters would take minutes. */
const mostSegments = 2000;
/** Cells of a table begin or end at exactly one place (points) in rows that follow one another. */
const aligned = 0.5;
/** In a narrow justified column gaps are wide (ems) without being tabs. */
const columnGap = 3;
/** Numbers of a table end at one place. */
const isNumber = /^[\d\s.,%+−-]+$/;
/** A speaker's label, a list's number or bullet: what follows at a tab stop is its text. */
const opensLine = /:$|^(?:\d{1,3}[.)]|[•▪◦‣·–—-])$/;

/** Puts the rows of a page in the order they are read: across, or down each column where there are columns. */
export function inReadingOrder(rows: readonly Row[], column = false, depth = 0): Block[] {
	if (rows.length === 0) return [];
	const gutter = depth < deepest && segmentsOf(rows) <= mostSegments ? bestGutter(rows, depth) : null;
	if (!gutter) return [{ lines: linesOf(rows, column), column }];
	const blocks: Block[] = [];
	let from = 0;
	for (const band of gutter.bands) {
		blocks.push(...inReadingOrder(rows.slice(from, band.from), column, depth + 1));
		const inside = rows.slice(band.from, band.to);
		blocks.push(...inReadingOrder(side(inside, gutter.x, false), true, depth + 1));
		blocks.push(...inReadingOrder(side(inside, gutter.x, true), true, depth + 1));
		from = band.to;
	}
	return [...blocks, ...inReadingOrder(rows.slice(from), column, depth + 1)];
}

function segmentsOf(rows: readonly Row[]): number {
	return rows.reduce((sum, { segments }) => sum + segments.length, 0);
}

interface Band {
	from: number;
	to: number;
}

function bestGutter(rows: readonly Row[], depth: number): { x: number; bands: Band[] } | null {
	let best: { x: number; bands: Band[]; rows: number } | null = null;
	for (const x of candidates(rows)) {
		const bands = bandsAt(rows, x).filter((band) => isColumns(rows.slice(band.from, band.to), x, depth));
		const count = bands.reduce((sum, { from, to }) => sum + to - from, 0);
		if (count > (best?.rows ?? 0)) best = { x, bands, rows: count };
	}
	return best;
}

/** A gutter lies just left of where several segments begin. */
function candidates(rows: readonly Row[]): number[] {
	const starts = new Map<number, number>();
	for (const { segments } of rows)
		for (const { x, size } of segments) {
			const key = Math.round((x - 0.4 * size) / 2) * 2;
			starts.set(key, (starts.get(key) ?? 0) + 1);
		}
	return [...starts]
		.filter(([, count]) => count >= fewestLines)
		.sort((a, b) => b[1] - a[1])
		.slice(0, mostCandidates)
		.map(([x]) => x);
}

/** Runs of rows that no segment crosses at `x`. */
function bandsAt(rows: readonly Row[], x: number): Band[] {
	const bands: Band[] = [];
	let from = 0;
	rows.forEach(({ segments }, index) => {
		if (!segments.some((segment) => segment.x < x && segment.right > x)) return;
		if (index > from) bands.push({ from, to: index });
		from = index + 1;
	});
	if (rows.length > from) bands.push({ from, to: rows.length });
	return bands;
}

function isColumns(rows: readonly Row[], x: number, depth: number): boolean {
	return [side(rows, x, false), side(rows, x, true)].every((part) => {
		if (part.length < fewestLines) return false;
		const lines = linesOf(part, true);
		const left = lines.reduce((least, line) => Math.min(least, line.x), Infinity);
		const right = lines.reduce((most, line) => Math.max(most, line.right), -Infinity);
		const size = median(lines.map((line) => line.size));
		const filled = median(part.map((row) => extent(row.segments) / (right - left)));
		if (right - left < leastWidth * size) return false;
		// Two columns whose lines stand at other heights leave half of each row empty.
		return filled >= leastFilled || (depth < mostBeside && bestGutter(part, depth + 1) !== null);
	});
}

/** The width of words, without the gaps between segments: a table's cells leave most of their column empty. */
function extent(segments: readonly Segment[]): number {
	return segments.reduce((sum, { x, right }) => sum + right - x, 0);
}

function side(rows: readonly Row[], x: number, right: boolean): Row[] {
	return rows.flatMap((row) => {
		const segments = row.segments.filter((segment) => segment.x >= x === right);
		return segments.length > 0 ? [{ ...row, segments }] : [];
	});
}

function linesOf(rows: readonly Row[], column: boolean): Line[] {
	const leastGap = column ? columnGap : 0;
	const place = wordsLeft(rows);
	return rows.map((row, index) => {
		const lead = place === null ? null : leadOf(row, place);
		if (lead)
			return { ...lineOf({ ...row, segments: lead.rest }, [], leastGap), lead: lead.text, starts: true };
		const line = lineOf(row, [rows[index - 1], rows[index + 1]], leastGap);
		return row.starts ? { ...line, starts: true } : line;
	});
}

/** A wide gap is a tab where a row beside has one at the same place; elsewhere it is a space of a justified line. */
function lineOf({ segments, size, y }: Row, beside: readonly (Row | undefined)[], leastGap: number): Line {
	const cells = beside.flatMap((row) => row?.segments.slice(1) ?? []);
	const isCell = ({ x, right, text }: Segment) =>
		cells.some(
			(cell) =>
				Math.abs(cell.x - x) < aligned || (isNumber.test(text) && Math.abs(cell.right - right) < aligned)
		);
	let text = '';
	let end = 0;
	for (const segment of segments) {
		const tab = segment.x - end >= leastGap * size && isCell(segment) && !opensLine.test(text);
		text += (text === '' ? '' : tab ? '\t' : ' ') + segment.text;
		end = segment.right;
	}
	return { text, x: segments[0]?.x ?? 0, right: end, y, size };
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
