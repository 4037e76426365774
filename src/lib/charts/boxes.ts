import { extent } from 'd3-array';
import { AXIS_HEIGHT, AXIS_TITLE_HEIGHT, axisBelow, linearAxis } from './axis.ts';
import { dotPath } from './dots.ts';
import { columnWidth, layoutRows, rowColumn, rowName } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';

export interface Box {
	name: string;
	n: string;
	/** The ends of the whiskers: the furthest values within 1.5 times the box (Tukey 1977), as the caller computed them. */
	low: number;
	q1: number;
	median: number;
	q3: number;
	high: number;
	/** Values beyond the whiskers. */
	outliers: readonly number[];
	told: string;
}

export interface BoxWords extends SceneWords {
	n: string;
	axis: string;
	tick(value: number): string;
}

const ROW = 34;
const THICKNESS = 18;

/** Box plots, one group a row, on a common axis. */
export function boxes(data: readonly Box[], words: BoxWords, width = 720): Scene {
	const n = data.map((box) => box.n);
	const layout = layoutRows(
		width,
		data.map((box) => box.name),
		columnWidth(words.n, n) + 14,
		ROW
	);
	const top = 18;
	const bottom = top + layout.height;
	const [low = 0, high = 1] = extent(data.flatMap((box) => [box.low, box.high, ...box.outliers]));
	const axis = linearAxis([low, high], layout.left + 8, layout.left + layout.length - 8);
	const marks: Mark[] = [
		...axisBelow(axis, top, bottom, words.tick, words.axis),
		...rowColumn(words.n, n, width, layout, top)
	];
	data.forEach((box, index) => {
		const y = top + (layout.middles[index] ?? 0);
		const { at } = axis;
		const half = THICKNESS / 2;
		marks.push(
			...rowName(box.name, index, layout, top),
			{
				kind: 'path',
				d: `M${at(box.low)},${y}H${at(box.q1)}M${at(box.q3)},${y}H${at(box.high)}M${at(box.low)},${y - 4}v8M${at(box.high)},${y - 4}v8`,
				stroke: 'soft'
			},
			{
				kind: 'rect',
				x: at(box.q1),
				y: y - half,
				width: Math.max(1, at(box.q3) - at(box.q1)),
				height: THICKNESS,
				fill: 'series-2',
				label: box.told,
				group: box.name
			},
			{
				kind: 'line',
				x1: at(box.median),
				y1: y - half,
				x2: at(box.median),
				y2: y + half,
				stroke: 'ink',
				strokeWidth: 2
			},
			...box.outliers.map((value): Mark => ({
				kind: 'path',
				d: dotPath(at(value), y, 0, 2.5),
				stroke: 'soft'
			}))
		);
	});
	return { ...sceneOf(words), width, height: bottom + AXIS_HEIGHT + AXIS_TITLE_HEIGHT, marks };
}
