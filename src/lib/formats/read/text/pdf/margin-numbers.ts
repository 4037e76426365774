import type { Notice } from '#lib/contract/index.ts';
import type { Row } from './rows.ts';

const number = /^\[?(\d{1,5})\]?$/;
/** So many numbers, nearly all of which follow one another, count paragraphs or lines. */
const fewest = 3;
const inOrder = 0.8;
/** Numbers of lines stand at nearly every row, or at every fifth. */
const everyRow = 0.8;

interface Numbered {
	row: Row;
	value: number;
}

/** Rows that begin with a number left of where the others begin. */
function numberedRows(rows: readonly Row[]): Numbered[] {
	const left = bodyLeft(rows);
	return rows.flatMap((row) => {
		const [first, second] = row.segments;
		const found = first && second ? number.exec(first.text) : null;
		return first && found && first.right < left - 1 ? [{ row, value: Number(found[1]) }] : [];
	});
}

/** Where most rows begin, numbers aside. */
function bodyLeft(rows: readonly Row[]): number {
	const starts = new Map<number, number>();
	for (const { segments } of rows) {
		const [first, second] = segments;
		const body = first && second && number.test(first.text) ? second : first;
		if (body) starts.set(Math.round(body.x), (starts.get(Math.round(body.x)) ?? 0) + 1);
	}
	return [...starts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Takes the numbers of paragraphs or lines out of the margin: they are no words. A row that had the number of a paragraph
 * begins one.
 */
export function dropMarginNumbers(pages: readonly Row[][]): { pages: Row[][]; notices: Notice[] } {
	const found = pages.flatMap(numberedRows);
	const steps = found.slice(1).map(({ value }, i) => value - (found[i]?.value ?? 0));
	// Each page may begin to count again.
	const step = steps.filter((one) => one === 5).length > steps.length / 2 ? 5 : 1;
	const follow = steps.filter((one) => one === step || one < 0).length;
	if (found.length < fewest || follow < inOrder * steps.length) return { pages: [...pages], notices: [] };
	const rows = pages.reduce((sum, page) => sum + page.length, 0);
	const ofLines = step === 5 || found.length > everyRow * rows;
	const numbers = new Set(found.map(({ row }) => row));
	const without = (row: Row): Row => {
		const segments = row.segments.slice(1);
		const text = segments.map((segment) => segment.text).join(' ');
		return { ...row, segments, text, ...(ofLines ? {} : { starts: true }) };
	};
	return {
		pages: pages.map((page) => page.map((row) => (numbers.has(row) ? without(row) : row))),
		notices: [{ code: 'margin-numbers-dropped', values: { count: found.length } }]
	};
}
