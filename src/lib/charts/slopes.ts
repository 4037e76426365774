import { extent } from 'd3-array';
import { linearAxis } from './axis.ts';
import { dotPath } from './dots.ts';
import { FONT_SIZE, SMALL_SIZE } from './rows.ts';
import { sceneOf, type Mark, type Scene, type SceneWords } from './scene.ts';
import { spread } from './spread.ts';
import { fitText } from './text-width.ts';

export interface Slopes {
	/** Names of the moments, from left to right: waves, rounds. */
	moments: readonly string[];
	rows: readonly {
		name: string;
		/** One value a moment, null where there is none. */
		values: readonly (number | null)[];
		/** Each value as printed, and the whole line in words. */
		texts: readonly string[];
		told: string;
		/** Drawn in full ink while the others are soft. */
		marked?: boolean;
	}[];
}

const TOP = 34;
const LINE = 17;
const SIDE = 0.34;

/** Lines from one moment to the next: who rose and who fell. Names stand at the last moment, moved apart where they would collide. */
export function slopes(data: Slopes, words: SceneWords, width = 720): Scene {
	const height = Math.max(220, data.rows.length * LINE + 40);
	const bottom = TOP + height;
	const [low = 0, high = 1] = extent(
		data.rows.flatMap((row) => row.values.filter((value) => value !== null))
	);
	const axis = linearAxis([low, high], bottom - 10, TOP + 10, 5, false);
	const left = 60;
	const right = width * (1 - SIDE);
	const step = (right - left) / Math.max(1, data.moments.length - 1);
	const marks: Mark[] = data.moments.flatMap((name, moment): Mark[] => {
		const x = left + moment * step;
		return [
			{ kind: 'line', x1: x, y1: TOP, x2: x, y2: bottom, stroke: 'line' },
			{
				kind: 'text',
				x,
				y: TOP - 14,
				text: name,
				size: FONT_SIZE,
				anchor: 'middle',
				fill: 'ink',
				weight: 600
			}
		];
	});
	// Where a line begins or ends on an outer moment, its figure stands outside; moved apart, figures stay in order.
	const outside = (moment: number): Map<number, number> => {
		const rows = data.rows.flatMap((row, index) => {
			const value = row.values[moment] ?? null;
			return value === null ? [] : [{ index, y: axis.at(value) }];
		});
		const places = spread(
			rows.map((row) => row.y),
			LINE,
			TOP,
			bottom
		);
		return new Map(rows.map(({ index }, rank) => [index, places[rank] ?? 0]));
	};
	const atFirst = outside(0);
	const atLast = outside(data.moments.length - 1);
	data.rows.forEach((row, index) => {
		const points = row.values.flatMap((value, moment) =>
			value === null ? [] : [{ x: left + moment * step, y: axis.at(value) }]
		);
		const stroke = row.marked === false ? 'line-strong' : 'accent';
		marks.push({
			kind: 'path',
			d: points.map((point, place) => `${place === 0 ? 'M' : 'L'}${point.x},${point.y}`).join(''),
			stroke,
			strokeWidth: row.marked === false ? 1.5 : 2,
			label: row.told,
			group: row.name
		});
		for (const point of points)
			marks.push({ kind: 'path', d: dotPath(point.x, point.y, 0, 3.5), fill: stroke });
		const beside = atFirst.get(index);
		if (beside !== undefined) marks.push(text(left - 10, beside, row.texts[0] ?? '', 'end', row.name));
		const named = atLast.get(index);
		const lastPoint = points.at(-1);
		if (named !== undefined) {
			const name = fitText(`${row.texts.at(-1) ?? ''}  ${row.name}`, width - right - 12, SMALL_SIZE);
			marks.push(text(right + 10, named, name, 'start', row.name));
		} else if (lastPoint) {
			const name = fitText(row.name, right - lastPoint.x - 20, SMALL_SIZE);
			marks.push(text(lastPoint.x + 8, lastPoint.y, name, 'start', row.name));
		}
	});
	return { ...sceneOf(words), width, height: bottom, marks };
}

const text = (x: number, middle: number, words: string, anchor: 'start' | 'end', group: string): Mark => ({
	kind: 'text',
	x,
	y: middle + SMALL_SIZE * 0.34,
	text: words,
	size: SMALL_SIZE,
	anchor,
	fill: 'ink',
	group
});
