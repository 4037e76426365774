import { extent } from 'd3-array';
import {
	AXIS_HEIGHT,
	AXIS_TITLE_HEIGHT,
	axisAtLeft,
	axisBelow,
	leftRoom,
	linearAxis,
	type Axis
} from './axis.ts';
import { dotPath } from './dots.ts';
import { placeLabels } from './place-labels.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';

export interface Scatter {
	points: readonly {
		x: number;
		y: number;
		told: string;
		/** Written beside the point, where there is room. */
		name?: string;
	}[];
	/** A fitted line with its band, as places in the units of the axes. */
	trend?: readonly { x: number; y: number; lower: number; upper: number }[];
	/** Lines that cut the plot into four, with the names of the quarters: top left, top right, bottom left, bottom right. */
	quadrants?: { x: number; y: number; names: readonly [string, string, string, string] };
	xDomain?: readonly [number, number];
	yDomain?: readonly [number, number];
}

export interface ScatterWords extends SceneWords {
	x: string;
	y: string;
	xTick(value: number): string;
	yTick(value: number): string;
}

const HEIGHT = 380;
const TOP = 26;
const RADIUS = 4;

/** Points of two variables, with a trend or four quarters, and names that do not collide. */
export function scatter(data: Scatter, words: ScatterWords, width = 720): Scene {
	const bottom = TOP + HEIGHT;
	const span = (values: (number | undefined)[]): [number, number] =>
		extent(values.filter((v) => v !== undefined)) as [number, number];
	const ys = [...data.points.map((p) => p.y), ...(data.trend ?? []).flatMap((p) => [p.lower, p.upper])];
	const vertical = linearAxis(data.yDomain ?? span(ys), bottom, TOP, 6, data.yDomain === undefined);
	const left = leftRoom(vertical, words.yTick);
	const right = width - 14;
	const horizontal = linearAxis(
		data.xDomain ?? span(data.points.map((p) => p.x)),
		left + 6,
		right - 6,
		6,
		data.xDomain === undefined
	);
	const marks: Mark[] = [
		...axisAtLeft(vertical, left, right, words.yTick, words.y),
		...axisBelow(horizontal, TOP, bottom, words.xTick, words.x),
		...(data.quadrants ? quarters(data.quadrants, horizontal, vertical, left, right, bottom) : []),
		...trendMarks(data.trend ?? [], horizontal, vertical)
	];
	const dots = data.points.map((point) => ({
		x: horizontal.at(point.x),
		y: vertical.at(point.y),
		name: point.name
	}));
	data.points.forEach((point, index) => {
		const dot = dots[index];
		if (!dot) return;
		marks.push({
			kind: 'path',
			d: dotPath(dot.x, dot.y, 0, RADIUS),
			fill: 'accent',
			opacity: 0.75,
			label: point.told,
			...(point.name === undefined ? {} : { group: point.name })
		});
	});
	const cut = data.quadrants;
	const crossed = cut
		? [
				{ left, right, top: vertical.at(cut.y) - 1, bottom: vertical.at(cut.y) + 1 },
				{ left: horizontal.at(cut.x) - 1, right: horizontal.at(cut.x) + 1, top: TOP, bottom }
			]
		: [];
	marks.push(...placeLabels(dots, { left, right, top: TOP, bottom }, RADIUS, crossed));
	return { ...sceneOf(words), width, height: bottom + AXIS_HEIGHT + AXIS_TITLE_HEIGHT, marks };
}

function trendMarks(trend: NonNullable<Scatter['trend']>, x: Axis, y: Axis): Mark[] {
	if (trend.length < 2) return [];
	const path = (points: readonly (readonly [number, number])[]): string =>
		points.map(([a, b], index) => `${index === 0 ? 'M' : 'L'}${x.at(a)},${y.at(b)}`).join('');
	const upper = trend.map((p) => [p.x, p.upper] as const);
	const lower = trend.map((p) => [p.x, p.lower] as const).reverse();
	return [
		{ kind: 'path', d: `${path([...upper, ...lower])}Z`, fill: 'accent', opacity: 0.1 },
		{ kind: 'path', d: path(trend.map((p) => [p.x, p.y] as const)), stroke: 'accent', strokeWidth: 2 }
	];
}

function quarters(
	{ x, y, names }: NonNullable<Scatter['quadrants']>,
	horizontal: Axis,
	vertical: Axis,
	left: number,
	right: number,
	bottom: number
): Mark[] {
	const at = { x: horizontal.at(x), y: vertical.at(y) };
	const name = (text: string, place: number): Mark => ({
		kind: 'text',
		x: place % 2 === 0 ? left + 6 : right - 6,
		y: place < 2 ? TOP + 14 : bottom - 8,
		text,
		size: 12,
		anchor: place % 2 === 0 ? 'start' : 'end',
		fill: 'soft',
		weight: 600
	});
	return [
		{ kind: 'line', x1: at.x, y1: TOP, x2: at.x, y2: bottom, stroke: 'ink', dash: '4 3' },
		{ kind: 'line', x1: left, y1: at.y, x2: right, y2: at.y, stroke: 'ink', dash: '4 3' },
		...names.map(name)
	];
}
