import { max } from 'd3-array';
import type { Mark, TextMark } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Layout of charts with horizontal rows: names on the left, right-aligned against the plot, and room for the widest value. */

export const FONT_SIZE = 13.5;
export const SMALL_SIZE = 12;
/** From the middle of a line of text down to its baseline, as a share of its size: half the height of a figure. */
const MIDDLE_TO_BASELINE = 0.34;
/** Between the end of a bar and its printed value. */
export const VALUE_GAP = 6;
const NAME_GAP = 10;
const NAME_SHARE = 0.42;
const NAME_LINE = 16;
const MOST_LINES = 3;

export interface RowLayout {
	/** Where the plot begins, and how wide a bar of the greatest value is. */
	left: number;
	length: number;
	/** The lines of each name. */
	names: readonly (readonly string[])[];
	/** Pixels from the top of the first row to the middle of each, and to the end of the last. */
	middles: readonly number[];
	height: number;
}

/**
 * Room for the names (at most 42 % of the picture, in at most three lines) and, on the right, for `right` pixels.
 * `row` is the height of a row whose name takes one line.
 */
export function layoutRows(width: number, names: readonly string[], right: number, row: number): RowLayout {
	const widest = max(names, (name) => textWidth(name, FONT_SIZE)) ?? 0;
	const nameWidth = Math.ceil(Math.min(widest + 1, width * NAME_SHARE));
	const left = names.length === 0 ? 0 : nameWidth + NAME_GAP;
	const lines = names.map((name) => wrapText(name, nameWidth, FONT_SIZE, { most: MOST_LINES }));
	const middles: number[] = [];
	let top = 0;
	for (const { length } of lines) {
		const height = Math.max(row, length * NAME_LINE + row - NAME_LINE - 4);
		middles.push(top + height / 2);
		top += height;
	}
	return { left, length: Math.max(1, width - left - right - 1), names: lines, middles, height: top };
}

/** The room on the right that the widest of some printed values takes after the longest bar. */
export const roomForValues = (values: readonly string[]): number =>
	Math.ceil(max(values, (value) => textWidth(value, FONT_SIZE)) ?? 0) + VALUE_GAP;

/** The name of row `index`, right-aligned against the plot; one that was shortened carries the whole in its label. */
export function rowName(name: string, index: number, layout: RowLayout, top = 0): TextMark[] {
	const lines = layout.names[index] ?? [name];
	const middle = top + (layout.middles[index] ?? 0);
	const isCut =
		lines.join(' ') !==
		name
			.split(/[ \t\n]+/)
			.join(' ')
			.trim();
	return lines.map((text, line) => ({
		kind: 'text',
		x: layout.left - NAME_GAP,
		y: baseline(middle + (line - (lines.length - 1) / 2) * NAME_LINE, FONT_SIZE),
		text,
		size: FONT_SIZE,
		anchor: 'end',
		fill: 'ink',
		group: name,
		...(isCut && line === 0 ? { label: name } : {})
	}));
}

/** The baseline of a line of text of `size` pixels whose figures are centred on `middle`. */
export function baseline(middle: number, size: number): number {
	return middle + size * MIDDLE_TO_BASELINE;
}

/** A column of small figures or words, one a row, right-aligned at `x` under its heading. */
export function rowColumn(
	heading: string,
	texts: readonly string[],
	x: number,
	layout: RowLayout,
	top: number
): Mark[] {
	const text = (y: number, words: string): TextMark => ({
		kind: 'text',
		x,
		y,
		text: words,
		size: SMALL_SIZE,
		anchor: 'end',
		fill: 'soft'
	});
	return [
		text(top - 6, heading),
		...texts.map((words, index) => text(baseline(top + (layout.middles[index] ?? 0), SMALL_SIZE), words))
	];
}

/** The width of such a column, its gap on the left included. */
export const columnWidth = (heading: string, texts: readonly string[]): number =>
	Math.ceil(Math.max(...[heading, ...texts].map((text) => textWidth(text, SMALL_SIZE)))) + 16;
