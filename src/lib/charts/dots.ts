import { extent } from 'd3-array';
import { AXIS_HEIGHT, AXIS_TITLE_HEIGHT, axisBelow, linearAxis } from './axis.ts';
import { legend } from './legend.ts';
import { seriesToken } from './palette.ts';
import { layoutRows, rowColumn, columnWidth, rowName } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords, type Token } from './scene.ts';

/** One estimate on a row. */
export interface Dot {
	value: number;
	told: string;
	interval?: { lower: number; upper: number };
	/** The middle half of the data, drawn as a broad stroke: quartiles. */
	box?: { q1: number; q3: number };
}

export interface DotRows {
	/** Names of the dots of a row; one alone shows no legend. */
	series: readonly string[];
	rows: readonly { name: string; n: string; dots: readonly (Dot | null)[] }[];
	/** The range of the axis; from the data when not given. */
	domain?: readonly [number, number];
	/** Draws a line between the dots of a row: a dumbbell, for what changed from one to the other. */
	joined?: boolean;
	/** A value marked by a dashed line over all rows, with its name. */
	threshold?: { value: number; name: string };
}

export interface DotRowsWords extends SceneWords {
	n: string;
	axis: string;
	tick(value: number): string;
}

const ROW = 28;
const RADIUS = 5;

/** A circle, a square, a triangle, a diamond: dots differ in shape too, so that they differ without colour. */
export function dotPath(x: number, y: number, series: number, radius = RADIUS): string {
	const r = radius;
	const shapes = [
		`M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`,
		`M${x - r * 0.9},${y - r * 0.9}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
		`M${x},${y - r * 1.15}l${r * 1.15},${r * 2}h${-2.3 * r}Z`,
		`M${x},${y - 1.25 * r}l${1.25 * r},${1.25 * r}l${-1.25 * r},${1.25 * r}l${-1.25 * r},${-1.25 * r}Z`
	];
	return shapes[series % shapes.length] ?? '';
}

/**
 * Estimates as dots on a common axis, one row each, with interval and quartiles where given. With several series and
 * `joined` it is a dumbbell chart. Rows are drawn in the order given.
 */
export function dotRows(data: DotRows, words: DotRowsWords, width = 720): Scene {
	const n = data.rows.map((row) => row.n);
	const layout = layoutRows(
		width,
		data.rows.map((row) => row.name),
		columnWidth(words.n, n) + 14,
		ROW
	);
	const key = data.series.length < 2 ? { marks: [], height: 0 } : dotLegend(data.series, layout.left, width);
	const top = key.height + 18;
	const bottom = top + layout.height;
	const values = data.rows.flatMap((row) => row.dots).flatMap((dot) => (dot ? reach(dot) : []));
	const [low = 0, high = 1] = extent(values);
	const axis = linearAxis(
		data.domain ?? [low, high],
		layout.left + 8,
		layout.left + layout.length - 8,
		8,
		data.domain === undefined
	);
	const marks: Mark[] = [
		...axisBelow(axis, top, bottom, words.tick, words.axis),
		...key.marks,
		...rowColumn(words.n, n, width, layout, top)
	];
	data.rows.forEach((row, index) => {
		const middle = top + (layout.middles[index] ?? 0);
		marks.push(...rowName(row.name, index, layout, top));
		const places = row.dots.flatMap((dot) => (dot ? [axis.at(dot.value)] : []));
		if (data.joined && places.length > 1)
			marks.push({
				kind: 'line',
				x1: Math.min(...places),
				y1: middle,
				x2: Math.max(...places),
				y2: middle,
				stroke: 'line-strong',
				strokeWidth: 3
			});
		row.dots.forEach((dot, series) => {
			if (!dot) return;
			// Several intervals on one row would hide one another: each has its own height.
			const shift = data.joined ? 0 : (series - (row.dots.length - 1) / 2) * 7;
			marks.push(...estimate(dot, series, middle + shift, axis.at, data.series[series] ?? ''));
		});
	});
	if (data.threshold)
		marks.push(...thresholdLine(axis.at(data.threshold.value), top, bottom, data.threshold.name));
	return { ...sceneOf(words), width, height: bottom + AXIS_HEIGHT + AXIS_TITLE_HEIGHT, marks };
}

const reach = (dot: Dot): number[] => [
	dot.value,
	...(dot.interval ? [dot.interval.lower, dot.interval.upper] : []),
	...(dot.box ? [dot.box.q1, dot.box.q3] : [])
];

function estimate(dot: Dot, series: number, y: number, at: (value: number) => number, group: string): Mark[] {
	const fill = seriesToken(series).fill;
	const stroke = (from: number, to: number, strokeWidth: number, colour: Token): Mark => ({
		kind: 'line',
		x1: at(from),
		y1: y,
		x2: at(to),
		y2: y,
		stroke: colour,
		strokeWidth
	});
	return [
		...(dot.interval ? [stroke(dot.interval.lower, dot.interval.upper, 1.5, 'soft')] : []),
		...(dot.box ? [stroke(dot.box.q1, dot.box.q3, 7, 'line-strong')] : []),
		{ kind: 'path', d: dotPath(at(dot.value), y, series), fill, stroke: 'sheet', label: dot.told, group }
	];
}

/** A dashed line down all rows with its name above. */
export function thresholdLine(x: number, top: number, bottom: number, name: string): Mark[] {
	return [
		{ kind: 'line', x1: x, y1: top - 2, x2: x, y2: bottom, stroke: 'ink', dash: '4 3' },
		{ kind: 'text', x, y: top - 6, text: name, size: 12, anchor: 'middle', fill: 'ink' }
	];
}

/** A legend whose swatches have the shapes of the dots. */
function dotLegend(
	series: readonly string[],
	left: number,
	width: number
): { marks: Mark[]; height: number } {
	const plain = legend(
		series.map((name, index) => ({ name, fill: seriesToken(index).fill })),
		left,
		width
	);
	let index = -1;
	return {
		height: plain.height,
		marks: plain.marks.map((mark): Mark => {
			if (mark.kind !== 'rect') return mark;
			index++;
			const centre = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
			return { kind: 'path', d: dotPath(centre.x, centre.y, index), fill: mark.fill };
		})
	};
}
