import type { Run } from './pages.ts';

/** A stretch of a row without a wide gap: a line of a column, a cell of a table. */
export interface Segment {
	text: string;
	x: number;
	right: number;
	size: number;
	/** Gaps wider than between words, which may part columns where they stand one under the other. */
	gaps: Gap[];
}

interface Gap {
	/** Where the words before it end and those after it begin, in points and in the text. */
	right: number;
	x: number;
	at: number;
}

/** What stands on one base line of a page. */
export interface Row {
	text: string;
	y: number;
	size: number;
	segments: Segment[];
	/** A number in the margin said that a paragraph begins. */
	starts?: boolean;
}

/** In ems: gaps under the first are inside a word, over the second part columns or cells. */
const wordGap = 0.25;
const segmentGap = 1.4;
/** A gutter may be as narrow as this (ems): 9 points beside letters of 12. */
const narrowGap = 0.7;
/** Where so many rows have words that begin at one place (points), a gap before it is a gutter or parts cells. */
const fewestStarts = 4;
const aligned = 0.6;
/** How far from a row's base line a note number or a fraction may stand (ems of the row). */
const raised = 0.45;

/** The rows of a page from top to bottom, each with its segments from left to right. */
export function rowsOf(runs: readonly Run[]): Row[] {
	const lines: Run[][] = [];
	// The biggest words of a line set its base line, so that a note number joins it and not the line above.
	let base: Run | null = null;
	for (const run of joinRaised(runs.toSorted((a, b) => a.y - b.y || a.x - b.x))) {
		if (base && Math.abs(run.y - base.y) <= raised * Math.min(run.size, base.size)) lines.at(-1)?.push(run);
		else {
			lines.push([run]);
			base = run;
		}
	}
	return splitAtGutters(lines.map(rowOf).filter(({ text }) => text !== ''));
}

/** Parts segments at narrow gaps that end where the words of several rows begin, and which few rows cross. */
function splitAtGutters(rows: readonly Row[]): Row[] {
	const starts = new Map<number, number>();
	const ends = new Set<number>();
	const add = (x: number) => starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
	for (const { segments } of rows)
		for (const segment of segments) {
			add(segment.x);
			for (const { x } of segment.gaps) {
				add(x);
				ends.add(Math.round(x));
			}
		}
	const count = (x: number) => (starts.get(x - 1) ?? 0) + (starts.get(x) ?? 0) + (starts.get(x + 1) ?? 0);
	const places = [...ends].filter((x) => count(x) >= fewestStarts && !isCrossed(rows, x));
	if (places.length === 0) return [...rows];
	const isPlace = (x: number) => places.some((place) => Math.abs(place - x) <= aligned + 0.5);
	return rows.map((row) => ({
		...row,
		segments: row.segments.flatMap((segment) => parts(segment, isPlace))
	}));
}

/** More rows have words across a place than rows begin there: words of lines happen to begin alike. */
function isCrossed(rows: readonly Row[], x: number): boolean {
	let crossing = 0;
	let starts = 0;
	for (const { segments } of rows)
		for (const segment of segments) {
			const begins = [segment, ...segment.gaps].some((one) => Math.abs(one.x - x) <= 1 + aligned);
			if (begins) starts++;
			else if (segment.x < x - 2 && segment.right > x + 2) crossing++;
		}
	return crossing > starts;
}

function parts(segment: Segment, isPlace: (x: number) => boolean): Segment[] {
	const cuts = segment.gaps.filter(({ x }) => isPlace(x));
	if (cuts.length === 0) return [segment];
	const found: Segment[] = [];
	let [x, at] = [segment.x, 0];
	for (const cut of [...cuts, null]) {
		const text = segment.text.slice(at, cut?.at).trim();
		const right = cut?.right ?? segment.right;
		if (text !== '') found.push({ text, x, right, size: segment.size, gaps: [] });
		if (cut) [x, at] = [cut.x, cut.at];
	}
	return found;
}

/** The words a raised one may touch are this near to it in the order of the page. */
const near = 40;

/** Gives small raised or lowered words (a note's number, the space after it) the base line of the bigger words they touch. */
function joinRaised(sorted: readonly Run[]): Run[] {
	const moved = sorted.map((run, index) => {
		for (let at = Math.max(0, index - near); at < index + near; at++) {
			const other = sorted[at];
			if (other && touches(run, other)) return { ...run, y: other.y };
		}
		return run;
	});
	return moved.sort((a, b) => a.y - b.y || a.x - b.x);
}

function touches(small: Run, big: Run): boolean {
	if (big.size < small.size * 1.2 || big.text.trim() === '') return false;
	const rise = (big.y - small.y) / big.size;
	if (rise < -0.25 || rise > 0.6) return false;
	const after = Math.abs(small.x - big.x - big.width) / big.size;
	const before = (big.x - small.x - small.width) / big.size;
	return after < 0.5 || (before >= 0 && before < 2);
}

function rowOf(line: readonly Run[]): Row {
	const segments: Segment[] = [];
	let space = false;
	let last: Run | null = null;
	for (const run of line.toSorted((a, b) => a.x - b.x)) {
		const text = run.text.replace(/\s+/g, (blank) => (blank.includes('\u00a0') ? '\u00a0' : ' '));
		if (text.trim() === '') {
			space = true;
			continue;
		}
		// Bold made by printing twice, a little aside.
		if (last && last.text === run.text && run.x - last.x < 0.2 * run.size) continue;
		last = run;
		const segment = segments.at(-1);
		const gap = segment ? run.x - segment.right : 0;
		if (!segment || gap > segmentGap * run.size)
			segments.push({ text: text.trimStart(), x: run.x, right: run.x + run.width, size: run.size, gaps: [] });
		else {
			const parted = space || gap > wordGap * run.size;
			const already = /\s$/.test(segment.text) || /^\s/.test(text);
			segment.text += parted && !already ? ' ' : '';
			const least = /^\[?\d{1,5}\]?$/.test(segment.text.trim()) ? wordGap : narrowGap;
			if (gap > least * run.size)
				segment.gaps.push({ right: segment.right, x: run.x, at: segment.text.length });
			segment.text += text;
			segment.right = Math.max(segment.right, run.x + run.width);
			segment.size = Math.max(segment.size, run.size);
		}
		space = false;
	}
	for (const segment of segments) segment.text = segment.text.trim();
	return {
		text: segments.map(({ text }) => text).join(' '),
		y: line[0]?.y ?? 0,
		size: segments.reduce((most, { size }) => Math.max(most, size), 0),
		segments
	};
}
