import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { codeToken } from './palette.ts';
import { baseline, FONT_SIZE, layoutRows, rowName, VALUE_GAP } from './rows.ts';
import type { Mark, Scene } from './scene.ts';

export interface Bar {
	name: string;
	/** A count, from 0. */
	value: number;
	/** Colour of the code, index into the palette; the accent without one. */
	colour?: number;
}

export interface BarsWords {
	title: string;
	/** The description, given the sum of all values and how many of the bars are drawn: it must say that base. */
	describe(n: number, drawn: number, all: number): string;
	/** A count as printed after its bar and read aloud: `12`. */
	value(value: number): string;
	/** The whole datum, for the tooltip: `Épuisement : 12`. */
	datum(name: string, value: number): string;
}

const ROW = 26;
const THICKNESS = 18;
/** More bars than this are a table: the greatest are drawn, and the description says so. */
const MOST = 60;

/**
 * Horizontal bars of counts, the greatest first (equal counts keep the order given), from a common zero.
 * `width` in pixels; the height follows from the number of bars, of which the 60 greatest are drawn.
 */
export function bars(data: readonly Bar[], words: BarsWords, width = 720): Scene {
	const sorted = [...data].sort((a, b) => b.value - a.value).slice(0, MOST);
	const layout = layoutRows(
		width,
		sorted.map((bar) => bar.name),
		sorted.map((bar) => words.value(bar.value))
	);
	const length = scaleLinear([0, max(sorted, (bar) => bar.value) || 1], [0, layout.length]);
	const height = Math.max(ROW, sorted.length * ROW);
	const marks: Mark[] = sorted.flatMap((bar, row): Mark[] => {
		const middle = row * ROW + ROW / 2;
		return [
			rowName(bar.name, middle, layout),
			{
				kind: 'rect',
				x: layout.left,
				y: middle - THICKNESS / 2,
				width: length(bar.value),
				height: THICKNESS,
				fill: bar.colour === undefined ? 'accent' : codeToken(bar.colour),
				label: words.datum(bar.name, bar.value),
				group: bar.name
			},
			{
				kind: 'text',
				x: layout.left + length(bar.value) + VALUE_GAP,
				y: baseline(middle, FONT_SIZE),
				text: words.value(bar.value),
				size: FONT_SIZE,
				anchor: 'start',
				fill: 'soft',
				group: bar.name
			}
		];
	});
	marks.push({ kind: 'line', x1: layout.left, y1: 0, x2: layout.left, y2: height, stroke: 'line-strong' });
	return {
		width,
		height,
		title: words.title,
		description: words.describe(
			sum(data, (bar) => bar.value),
			sorted.length,
			data.length
		),
		marks
	};
}
