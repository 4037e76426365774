import type { Notice } from '#lib/contract/index.ts';
import type { Block, Line } from './columns.ts';
import { Hyphens } from './hyphens.ts';

/** Line to line, over this many times the usual distance, is space between paragraphs. */
const spacing = 1.35;
/** First-line indents and hanging indents, in ems. */
const leastIndent = 0.7;
const mostIndent = 6;

const bullet = /^(?:[•▪◦‣·■□–—-]\s|\d{1,3}[.)]\s)/u;
const label = /^((?=[\p{Lu}\d[])[^\s:][^:.!?]{0,30}?)[ \u00a0]?:(?:\s|$)/u;

const midSentence = /^[\p{L},] \p{Ll}/u;

interface Placed {
	line: Line;
	measure: Measure;
}

interface Measure {
	column: boolean;
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
	const paragraphs: string[][] = [];
	let last: Placed | null = null;
	for (const block of blocks) {
		const measure = measureOf(block, pageRight);
		block.lines.forEach((line, index) => {
			const goesOn = last
				? index > 0
					? continues(block.lines, index, measure, labels)
					: continuesOver(last, { line, measure }, labels)
				: false;
			const parts = paragraphs.at(-1);
			if (goesOn && parts) parts.push(hyphens.seam(parts.pop() ?? '', line.text), line.text);
			else paragraphs.push([withLead(line)]);
			last = { line, measure };
		});
	}
	const notices: Notice[] = [];
	if (hyphens.joined > 0) notices.push({ code: 'hyphens-joined', values: { count: hyphens.joined } });
	if (hyphens.kept > 0) notices.push({ code: 'hyphens-kept', values: { count: hyphens.kept } });
	return { text: paragraphs.map((parts) => parts.join('')).join('\n'), notices };
}

/** Who speaks and the words: a tab parts them, as cells, unless a colon does. */
function withLead({ lead, text }: Line): string {
	return lead === undefined ? text : `${lead}${lead.endsWith(':') ? ' ' : '\t'}${text}`;
}

/** Whether the line at `index` goes on from the one before it in the same column. */
function continues(lines: readonly Line[], index: number, measure: Measure, labels: Set<string>): boolean {
	const line = lines[index - 1];
	const next = lines[index];
	if (!line || !next || next.starts) return false;
	if (sizeChanges(line, next) || next.y - line.y > spacing * measure.leading) return false;
	if (line.text.includes('\t') || next.text.includes('\t')) return false;
	if (labels.has(labelOf(next.text) ?? '') || bullet.test(next.text)) return false;
	if (Hyphens.breaks(line.text, next.text)) return true;
	return !startsByIndent(lines, index, measure) && isFull(line, next, measure);
}

/** A line that stands in where the others do not, or out where they stand in. */
function startsByIndent(lines: readonly Line[], index: number, measure: Measure): boolean {
	const [before, line, next, after] = [lines[index - 2], lines[index - 1], lines[index], lines[index + 1]];
	if (!line || !next) return false;
	const step = leastIndent * next.size;
	const isOut = next.x < measure.left + step;
	if (measure.hanging) return isOut && line.x > next.x + step;
	if (isOut || next.x - measure.left > mostIndent * next.size) return false;
	// Two lines in a row stand in: a quotation, unless each is the first of its paragraph.
	const alone = (one: Line | undefined) => !one || one.x < next.x - step;
	return alone(after) && (alone(line) || (Math.abs(line.x - next.x) < 1 && alone(before)));
}

/**
 * Over a page or column end a full line goes on unless the next one shows that something begins. (A paragraph rarely
 * ends with its page and with a full line; a line within one often ends with a sentence.)
 */
function continuesOver(last: Placed, next: Placed, labels: Set<string>): boolean {
	const { line, measure } = last;
	if (next.line.starts) return false;
	if (sizeChanges(line, next.line) || line.text.includes('\t') || next.line.text.includes('\t')) return false;
	if (Hyphens.breaks(line.text, next.line.text)) return true;
	if (labels.has(labelOf(next.line.text) ?? '') || bullet.test(next.line.text)) return false;
	const full = isFull(line, next.line, measure);
	if (/^\p{Ll}/u.test(next.line.text)) return full ? !/[:;]$/.test(line.text) : /[\p{L},]$/u.test(line.text);
	if (!full) return false;
	const indented = next.line.x > next.measure.left + leastIndent * next.line.size;
	return measure.column === next.measure.column && indented === next.measure.hanging;
}

/** The first word of the next line would not have fitted any more. */
function isFull(line: Line, next: Line, measure: Measure): boolean {
	const word = /^\S+/.exec(next.text)?.[0] ?? '';
	// The width of a word is only known from that of its line; where the sentence goes on, a wrong guess is likelier.
	const width = ((next.right - next.x) * (word.length + 1)) / Math.max(next.text.length, 1);
	const slack = midSentence.test(`${line.text.slice(-1)} ${next.text.slice(0, 1)}`) ? 4 : 0.4;
	return line.right + width > measure.right - slack * line.size;
}

function sizeChanges(line: Line, next: Line): boolean {
	return Math.max(line.size, next.size) > 1.15 * Math.min(line.size, next.size);
}

function measureOf(block: Block, pageRight: number): Measure {
	const { lines } = block;
	const left = lines.reduce((least, { x }) => Math.min(least, x), Infinity);
	const own = percentile(lines.map(({ right }) => right));
	const steps = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
	const size = middle(lines.map((line) => line.size));
	const close = steps.filter((step) => step > 0.8 * size && step < 2.5 * size);
	const measure = {
		column: block.column,
		left,
		right: block.column ? own : Math.max(own, pageRight),
		leading: lowerQuartile(close) || 1.2 * size,
		hanging: false
	};
	return { ...measure, hanging: isHanging(lines, measure) };
}

/** In a hanging layout a full line at the left goes on further in; with first-line indents it is the other way round. */
function isHanging(lines: readonly Line[], measure: Measure): boolean {
	let inwards = 0;
	lines.forEach((next, index) => {
		const line = lines[index - 1];
		if (!line || !isFull(line, next, measure)) return;
		const step = leastIndent * next.size;
		const [from, to] = [line.x < measure.left + step, next.x < measure.left + step];
		if (from && !to) inwards++;
		if (!from && to) inwards--;
	});
	return inwards > 0;
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
