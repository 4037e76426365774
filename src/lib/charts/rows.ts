import { max } from 'd3-array';
import { fitText, textWidth } from './text-width.ts';
import type { TextMark } from './scene.ts';

/** What every chart of horizontal rows shares: names on the left, set against the plot, whose widest value has its room. */

export const FONT_SIZE = 13.5;
export const SMALL_SIZE = 12;
/** From the middle of a line of text down to its baseline, as a share of its size: half the height of a figure. */
const MIDDLE_TO_BASELINE = 0.34;
/** Between the end of a bar and its printed value. */
export const VALUE_GAP = 6;
const NAME_GAP = 10;
const NAME_SHARE = 0.42;

export interface RowLayout {
	/** Where the plot begins, and how wide a bar of the greatest value is. */
	left: number;
	length: number;
	nameWidth: number;
}

/** Room for the names (at most 42 % of the picture) and for the widest of the value texts after the longest bar. */
export function layoutRows(width: number, names: readonly string[], values: readonly string[]): RowLayout {
	const widest = max(names, (name) => textWidth(name, FONT_SIZE)) ?? 0;
	const nameWidth = Math.ceil(Math.min(widest + 1, width * NAME_SHARE));
	const valueWidth = Math.ceil(max(values, (value) => textWidth(value, FONT_SIZE)) ?? 0) + VALUE_GAP;
	const left = nameWidth + NAME_GAP;
	return { left, length: Math.max(1, width - left - valueWidth - 1), nameWidth };
}

/** The name of a row, right-aligned against the plot; shortened names carry the whole in their label. */
export function rowName(name: string, middle: number, layout: RowLayout): TextMark {
	const text = fitText(name, layout.nameWidth, FONT_SIZE);
	return {
		kind: 'text',
		x: layout.left - NAME_GAP,
		y: baseline(middle, FONT_SIZE),
		text,
		size: FONT_SIZE,
		anchor: 'end',
		fill: 'ink',
		group: name,
		...(text === name ? {} : { label: name })
	};
}

/** The baseline of a line of text of `size` pixels whose figures are centred on `middle`. */
export function baseline(middle: number, size: number): number {
	return middle + size * MIDDLE_TO_BASELINE;
}
