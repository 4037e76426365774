import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { legend } from './legend.ts';
import { seriesToken } from './palette.ts';
import { baseline, FONT_SIZE, layoutRows, rowName, SMALL_SIZE, VALUE_GAP, type RowLayout } from './rows.ts';
import type { Mark, Scene } from './scene.ts';
import { textWidth } from './text-width.ts';

export interface GroupedBars {
	/** The values of the attribute, in the order they stand in each row. */
	groups: readonly string[];
	/** One count per group, in the order of `groups`. */
	rows: readonly { name: string; values: readonly number[] }[];
}

export interface GroupBarsWords {
	title: string;
	/** The description, given the sum of all counts: it must say that base. */
	describe(n: number): string;
	value(value: number): string;
	/** The whole datum, for the tooltip: `Épuisement, Infirmier : 3`. */
	datum(name: string, group: string, value: number): string;
}

const STACKED_ROW = 26;
const THICKNESS = 18;
const BAR = 14;
const ROW_GAP = 12;
const ROOM_IN_SEGMENT = 8;

type Draw = (
	data: GroupedBars,
	words: GroupBarsWords,
	layout: RowLayout,
	top: number
) => { marks: Mark[]; bottom: number };

function chart(
	data: GroupedBars,
	words: GroupBarsWords,
	width: number,
	longest: (values: readonly number[]) => number,
	draw: Draw
): Scene {
	const rows = [...data.rows].sort((a, b) => sum(b.values) - sum(a.values));
	const layout = layoutRows(
		width,
		rows.map((row) => row.name),
		rows.map((row) => words.value(longest(row.values)))
	);
	const key = legend(
		data.groups.map((name, index) => ({ name, fill: seriesToken(index).fill })),
		layout.left,
		width
	);
	const { marks, bottom } = draw({ groups: data.groups, rows }, words, layout, key.height);
	const axis: Mark = {
		kind: 'line',
		x1: layout.left,
		y1: key.height,
		x2: layout.left,
		y2: bottom,
		stroke: 'line-strong'
	};
	return {
		width,
		height: bottom,
		title: words.title,
		description: words.describe(sum(rows, (row) => sum(row.values))),
		marks: [...key.marks, ...marks, axis]
	};
}

function valueText(x: number, middle: number, text: string, group: string): Mark {
	return {
		kind: 'text',
		x,
		y: baseline(middle, FONT_SIZE),
		text,
		size: FONT_SIZE,
		anchor: 'start',
		fill: 'soft',
		group
	};
}

const drawStacked: Draw = (data, words, layout, top) => {
	const length = scaleLinear([0, max(data.rows, (row) => sum(row.values)) || 1], [0, layout.length]);
	const marks = data.rows.flatMap((row, index): Mark[] => {
		const middle = top + index * STACKED_ROW + STACKED_ROW / 2;
		const drawn: Mark[] = [rowName(row.name, middle, layout)];
		let before = 0;
		data.groups.forEach((group, place) => {
			const value = row.values[place] ?? 0;
			if (value === 0) return;
			const { fill, over } = seriesToken(place);
			const x = layout.left + length(before);
			const text = words.value(value);
			drawn.push({
				kind: 'rect',
				x,
				y: middle - THICKNESS / 2,
				width: length(value),
				height: THICKNESS,
				fill,
				label: words.datum(row.name, group, value),
				group
			});
			if (textWidth(text, SMALL_SIZE) + ROOM_IN_SEGMENT <= length(value))
				drawn.push({
					kind: 'text',
					x: x + length(value) / 2,
					y: baseline(middle, SMALL_SIZE),
					text,
					size: SMALL_SIZE,
					anchor: 'middle',
					fill: over,
					group
				});
			before += value;
		});
		drawn.push(valueText(layout.left + length(before) + VALUE_GAP, middle, words.value(before), row.name));
		return drawn;
	});
	return { marks, bottom: top + Math.max(1, data.rows.length) * STACKED_ROW };
};

const drawSideBySide: Draw = (data, words, layout, top) => {
	const length = scaleLinear([0, max(data.rows, (row) => max(row.values) ?? 0) || 1], [0, layout.length]);
	const rowHeight = data.groups.length * BAR + ROW_GAP;
	const marks = data.rows.flatMap((row, index): Mark[] => {
		const first = top + index * rowHeight + ROW_GAP / 2;
		const drawn: Mark[] = [rowName(row.name, first + (data.groups.length * BAR) / 2, layout)];
		data.groups.forEach((group, place) => {
			const value = row.values[place] ?? 0;
			const middle = first + place * BAR + BAR / 2;
			drawn.push(
				{
					kind: 'rect',
					x: layout.left,
					y: middle - BAR / 2 + 1,
					width: length(value),
					height: BAR - 2,
					fill: seriesToken(place).fill,
					label: words.datum(row.name, group, value),
					group
				},
				valueText(layout.left + length(value) + VALUE_GAP, middle, words.value(value), group)
			);
		});
		return drawn;
	});
	return { marks, bottom: top + Math.max(1, data.rows.length) * rowHeight };
};

/** One bar a row, cut by group, the greatest total first and printed after it; groups beyond eight repeat the colours. */
export function stackedBars(data: GroupedBars, words: GroupBarsWords, width = 720): Scene {
	return chart(data, words, width, sum, drawStacked);
}

/** One thin bar per group in each row, the row of the greatest total first, every count printed after its bar. */
export function sideBySideBars(data: GroupedBars, words: GroupBarsWords, width = 720): Scene {
	return chart(data, words, width, (values) => max(values) ?? 0, drawSideBySide);
}
