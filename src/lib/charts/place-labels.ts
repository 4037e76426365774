import { SMALL_SIZE } from './rows.ts';
import type { Mark } from './scene.ts';
import { fitText, textWidth } from './text-width.ts';

interface Area {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LINE = 14;
const WIDEST = 150;

const overlaps = (a: Area, b: Area): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The names of points, each right, left, above or below its point where it covers no other name, no point and
 * nothing of `avoid`. A name
 * that finds no room is not written; the point still tells it. Points and area in pixels.
 */
export function placeLabels(
	points: readonly { x: number; y: number; name?: string | undefined }[],
	area: Area,
	radius: number,
	avoid: readonly Area[] = []
): Mark[] {
	const dots = points.map(({ x, y }): Area => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	const taken = [...dots, ...avoid];
	return points.flatMap(({ x, y, name }): Mark[] => {
		if (name === undefined) return [];
		const text = fitText(name, WIDEST, SMALL_SIZE);
		const width = textWidth(text, SMALL_SIZE);
		const gap = radius + 3;
		const boxes = [
			{ left: x + gap, right: x + gap + width, top: y - LINE / 2, bottom: y + LINE / 2 },
			{ left: x - gap - width, right: x - gap, top: y - LINE / 2, bottom: y + LINE / 2 },
			{ left: x - width / 2, right: x + width / 2, top: y - gap - LINE, bottom: y - gap },
			{ left: x - width / 2, right: x + width / 2, top: y + gap, bottom: y + gap + LINE }
		];
		const free = boxes.find(
			(box) =>
				box.left >= area.left &&
				box.right <= area.right &&
				box.top >= area.top &&
				box.bottom <= area.bottom &&
				!taken.some((other) => overlaps(box, other))
		);
		if (!free) return [];
		taken.push(free);
		return [
			{
				kind: 'text',
				x: free.left,
				y: free.bottom - 3.5,
				text,
				size: SMALL_SIZE,
				anchor: 'start',
				fill: 'ink',
				group: name
			}
		];
	});
}
