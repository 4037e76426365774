import { scaleLinear } from 'd3-scale';
import type { Mark } from './scene.ts';
import { SMALL_SIZE } from './rows.ts';
import { textWidth } from './text-width.ts';

/** A linear axis: where a value lies, in pixels, and the values marked on it. */
export interface Axis {
	at(value: number): number;
	ticks: readonly number[];
}

/** An axis over `domain`, widened to round values, from pixel `from` to pixel `to`, with about `count` ticks. */
export function linearAxis(
	domain: readonly [number, number],
	from: number,
	to: number,
	count = 5,
	nice = true
): Axis {
	const [low, high] = domain[0] === domain[1] ? [domain[0] - 0.5, domain[1] + 0.5] : domain;
	const scale = scaleLinear([low, high], [from, to]);
	if (nice) scale.nice(count);
	return { at: (value) => scale(value), ticks: scale.ticks(count) };
}

/** Room under a plot for the figures of its horizontal axis; with a title below them. */
export const AXIS_HEIGHT = 22;
export const AXIS_TITLE_HEIGHT = 20;

/** Vertical hairlines from `top` to `bottom` with their figures below, and the axis' title under these. */
export function axisBelow(
	axis: Axis,
	top: number,
	bottom: number,
	print: (value: number) => string,
	title?: string
): Mark[] {
	const marks = axis.ticks.flatMap((tick): Mark[] => {
		const x = axis.at(tick);
		return [
			{ kind: 'line', x1: x, y1: top, x2: x, y2: bottom, stroke: 'line' },
			{
				kind: 'text',
				x,
				y: bottom + 16,
				text: print(tick),
				size: SMALL_SIZE,
				anchor: 'middle',
				fill: 'soft'
			}
		];
	});
	if (title === undefined) return marks;
	const ends = axis.ticks.map(axis.at);
	const x = (Math.min(...ends) + Math.max(...ends)) / 2;
	const y = bottom + AXIS_HEIGHT + 12;
	return [...marks, { kind: 'text', x, y, text: title, size: SMALL_SIZE, anchor: 'middle', fill: 'soft' }];
}

/** Horizontal hairlines from `left` to `right` with their figures at the left, and the axis' title above them. */
export function axisAtLeft(
	axis: Axis,
	left: number,
	right: number,
	print: (value: number) => string,
	title?: string
): Mark[] {
	const marks = axis.ticks.flatMap((tick): Mark[] => {
		const y = axis.at(tick);
		return [
			{ kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: 'line' },
			{
				kind: 'text',
				x: left - 8,
				y: y + SMALL_SIZE * 0.34,
				text: print(tick),
				size: SMALL_SIZE,
				anchor: 'end',
				fill: 'soft'
			}
		];
	});
	if (title === undefined) return marks;
	const y = Math.min(...axis.ticks.map(axis.at)) - 12;
	return [...marks, { kind: 'text', x: 0, y, text: title, size: SMALL_SIZE, anchor: 'start', fill: 'soft' }];
}

/** Room at the left of a plot for the figures of its vertical axis. */
export const leftRoom = (axis: Axis, print: (value: number) => string): number =>
	Math.ceil(Math.max(0, ...axis.ticks.map((tick) => textWidth(print(tick), SMALL_SIZE)))) + 12;
