import { max } from 'd3-array';
import { area, curveBasis, line } from 'd3-shape';
import { AXIS_HEIGHT, AXIS_TITLE_HEIGHT, axisAtLeft, axisBelow, leftRoom, linearAxis } from './axis.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';

export interface Histogram {
	/** Bins next to one another: bounds in the unit of the variable, and how many lie in each. */
	bins: readonly { from: number; to: number; count: number; told: string }[];
	/** A smoothed density, as places and heights in counts per bin. */
	density?: readonly { x: number; y: number }[];
	/** A value marked by a dashed line: the mean, a panelist's own answer. */
	mark?: { value: number; name: string };
}

export interface HistogramWords extends SceneWords {
	/** Titles of the axes: the variable with its unit, and what is counted. */
	x: string;
	y: string;
	tick(value: number): string;
	count(value: number): string;
}

const HEIGHT = 240;
const TOP = 26;

/** Counts of a numeric variable by bins, with a density curve where given. The counts start at 0. */
export function histogram(data: Histogram, words: HistogramWords, width = 720): Scene {
	const highest = Math.max(
		1,
		max(data.bins, (bin) => bin.count) ?? 1,
		max(data.density ?? [], (p) => p.y) ?? 0
	);
	const bottom = TOP + HEIGHT;
	const vertical = linearAxis([0, highest], bottom, TOP, 4);
	const left = leftRoom(vertical, words.count);
	const from = data.bins[0]?.from ?? 0;
	const to = data.bins.at(-1)?.to ?? 1;
	const horizontal = linearAxis([from, to], left, width - 14, 8, false);
	const marks: Mark[] = [
		...axisAtLeft(vertical, left, width - 14, words.count, words.y),
		...axisBelow({ ...horizontal, ticks: horizontal.ticks }, bottom, bottom, words.tick, words.x)
	];
	for (const bin of data.bins) {
		const x = horizontal.at(bin.from);
		const y = vertical.at(bin.count);
		marks.push({
			kind: 'rect',
			x: x + 0.5,
			y,
			width: Math.max(0.5, horizontal.at(bin.to) - x - 1),
			height: bottom - y,
			fill: 'series-2',
			label: bin.told
		});
	}
	if (data.density && data.density.length > 1) {
		const points = data.density.map(
			(point) => [horizontal.at(point.x), vertical.at(point.y)] as [number, number]
		);
		marks.push(
			{ kind: 'path', d: area().y0(bottom).curve(curveBasis)(points) ?? '', fill: 'accent', opacity: 0.08 },
			{ kind: 'path', d: line().curve(curveBasis)(points) ?? '', stroke: 'accent', strokeWidth: 2 }
		);
	}
	if (data.mark) {
		const x = horizontal.at(data.mark.value);
		marks.push(
			{ kind: 'line', x1: x, y1: TOP - 4, x2: x, y2: bottom, stroke: 'ink', dash: '4 3' },
			{ kind: 'text', x, y: TOP - 8, text: data.mark.name, size: 12, anchor: 'middle', fill: 'ink' }
		);
	}
	return { ...sceneOf(words), width, height: bottom + AXIS_HEIGHT + AXIS_TITLE_HEIGHT, marks };
}
