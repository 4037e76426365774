import type { Notice } from '../types.ts';
import type { Block, Line } from './columns.ts';
import { Hyphens } from './hyphens.ts';

/** Line to line, over this many times the usual distance, is space between paragraphs. */
const spacing = 1.35;
/** First-line indents and hanging indents, in ems. */
const leastIndent = 0.7;
const mostIndent = 6;

const bullet = /^(?:[•▪◦‣·■□–—-]\s|\d{1,3}[.)]\s)/u;
const label = /^((?=[\p{Lu}\d[])[^\s:][^:.!?]{0,30}?)[ \u00a0]?:(?:\s|$)/u;
const ended = /[.!?…:;»”")\]]$/u;

interface Measure {
	right: number;
	left: number;
	/** Usual distance of base lines. */
	leading: number;
	/** Most lines stand in from the left end: a paragraph starts where one stands out. */
	hanging: boolean;
}

/**
 * Puts lines together again into paragraphs, one a line of the text. A paragraph ends where the next word would still
 * have fitted, where lines stand further apart, at an indent, a change of size, a bullet, or a speaker's label.
 */
export function writeParagraphs(pages: readonly Block[][]): { text: string; notices: Notice[] } {
	const blocks = pages.flat();
	const lines = blocks.flatMap((block) => block.lines);
	const hyphens = new Hyphens(lines.map(({ text }) => text));
	const labels = repeatedLabels(lines);
	const pageRight = percentile(
		blocks.flatMap(({ column, lines }) => (column ? [] : lines.map(({ right }) => right)))
	);
	const paragraphs: string[] = [];
	let last: { line: Line; measure: Measure } | null = null;
	for (const block of blocks) {
		const measure = measureOf(block, pageRight);
		block.lines.forEach((line, index) => {
			const goesOn = last
				? index > 0
					? continues(last.line, line, measure, labels, block.lines[index + 1])
					: continuesOver(last.line, line, last.measure)
				: false;
			if (goesOn) paragraphs.push(hyphens.join(paragraphs.pop() ?? '', line.text));
			else paragraphs.push(line.text);
			last = { line, measure };
		});
	}
	const notices: Notice[] = [];
	if (hyphens.joined > 0) notices.push({ code: 'hyphens-joined', values: { count: hyphens.joined } });
	if (hyphens.kept > 0) notices.push({ code: 'hyphens-kept', values: { count: hyphens.kept } });
	return { text: paragraphs.join('\n'), notices };
}

function continues(
	line: Line,
	next: Line,
	measure: Measure,
	labels: Set<string>,
	after: Line | undefined
): boolean {
	if (sizeChanges(line, next) || next.y - line.y > spacing * measure.leading) return false;
	if (line.text.includes('\t') || next.text.includes('\t')) return false;
	if (labels.has(labelOf(next.text) ?? '') || bullet.test(next.text)) return false;
	if (Hyphens.breaks(line.text, next.text)) return true;
	const em = next.size;
	const indent = next.x - line.x;
	if (measure.hanging) {
		if (-indent > leastIndent * em && next.x < measure.left + 0.5 * em) return false;
	} else if (indent > leastIndent * em && indent < mostIndent * em) {
		const single =
			!after || after.x < next.x - leastIndent * em || after.y - next.y > spacing * measure.leading;
		if (single && line.x < measure.left + 0.5 * em) return false;
	}
	return isFull(line, next, measure);
}

/** Over a page or column end only what cannot be the end of a sentence goes on. */
function continuesOver(line: Line, next: Line, measure: Measure): boolean {
	if (sizeChanges(line, next) || !/^\p{Ll}/u.test(next.text) || line.text.includes('\t')) return false;
	return Hyphens.breaks(line.text, next.text) || (!ended.test(line.text) && isFull(line, next, measure));
}

/** The first word of the next line would not have fitted any more. */
function isFull(line: Line, next: Line, measure: Measure): boolean {
	const word = /^\S+/.exec(next.text)?.[0] ?? '';
	const width = ((next.right - next.x) * (word.length + 1)) / Math.max(next.text.length, 1);
	return line.right + width > measure.right - 0.3 * line.size;
}

function sizeChanges(line: Line, next: Line): boolean {
	return Math.max(line.size, next.size) > 1.15 * Math.min(line.size, next.size);
}

function measureOf(block: Block, pageRight: number): Measure {
	const { lines } = block;
	const left = Math.min(...lines.map(({ x }) => x));
	const own = percentile(lines.map(({ right }) => right));
	const steps = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
	const size = middle(lines.map((line) => line.size));
	const close = steps.filter((step) => step > 0.8 * size && step < 2.5 * size);
	const atLeft = lines.filter(({ x }) => x < left + 0.5 * size).length;
	return {
		left,
		right: block.column ? own : Math.max(own, pageRight),
		leading: lowerQuartile(close) || 1.2 * size,
		hanging: atLeft * 2 < lines.length
	};
}

function repeatedLabels(lines: readonly Line[]): Set<string> {
	const counts = new Map<string, number>();
	for (const { text } of lines) {
		const name = labelOf(text);
		if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name));
}

function labelOf(text: string): string | null {
	return label.exec(text)?.[1] ?? null;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
/** Where all but the widest twentieth of lines end: a word may hang over. */
const percentile = (values: readonly number[]) => sorted(values)[Math.floor((values.length - 1) * 0.95)] ?? 0;
const middle = (values: readonly number[]) => sorted(values)[values.length >> 1] ?? 0;
const lowerQuartile = (values: readonly number[]) => sorted(values)[values.length >> 2] ?? 0;
