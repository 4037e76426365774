import { describe, expect, it } from 'vitest';
import { readPanes, widthAfterKey } from '#lib/ui/parts/pane-state.ts';
import { placeBeside } from '#lib/ui/parts/place.ts';
import { Virtual } from '#lib/ui/parts/virtual.svelte.ts';

describe('a list of ten thousand rows', () => {
	// On the server, which knows no window: one of 900 pixels, and 400 more beyond its edge.
	const rows = (count: number, size: (index: number) => number, kept = -1) =>
		new Virtual({ count, size }, { kept: () => kept });

	it('draws those in sight and some beyond', () => {
		const list = rows(10_000, () => 30);
		expect(list.total).toBe(300_000);
		expect([list.start, list.end]).toEqual([0, 44]);
		expect(list.drawn.every(({ index, gap }, i) => index === i && gap === 0)).toBe(true);
		expect(list.after).toBe(300_000 - 44 * 30);
	});

	it('draws the row that has the focus wherever it is, after what is left out', () => {
		const list = rows(10_000, () => 30, 5_000);
		expect(list.drawn.at(-1)).toEqual({ index: 5_000, gap: (5_000 - 44) * 30 });
		expect(list.after).toBe(4_999 * 30);
	});

	it('finds the row at a height, also where rows differ', () => {
		const list = rows(4, (index) => [10, 20, 30, 40][index] ?? 0);
		expect([0, 9, 10, 29, 30, 59, 60, 99, 5_000].map((at) => list.at(at))).toEqual([
			0, 0, 1, 1, 2, 2, 3, 3, 3
		]);
	});

	it('draws nothing of nothing', () => {
		const list = rows(0, () => 30);
		expect([list.drawn.length, list.after, list.total]).toEqual([0, 0, 0]);
	});
});

describe('a floating part', () => {
	const part = { width: 200, height: 100 };
	const room = { width: 1000, height: 700 };

	it('goes under its anchor, or over it when there is no room', () => {
		const anchor = { left: 50, right: 150, top: 300, bottom: 330 };
		expect(placeBeside(anchor, part, room)).toEqual({ left: 50, top: 334 });
		expect(placeBeside({ ...anchor, top: 640, bottom: 670 }, part, room)).toEqual({ left: 50, top: 536 });
	});

	it('never leaves the window', () => {
		const anchor = { left: 960, right: 990, top: 10, bottom: 40 };
		expect(placeBeside(anchor, part, room)).toEqual({ left: 792, top: 44 });
		expect(placeBeside(anchor, part, room, 'right')).toEqual({ left: 756, top: 10 });
	});
});

describe('the panels of the desk', () => {
	const first = { left: { width: 288, folded: false }, right: { width: 316, folded: false } };

	it('grow away from the edge of the window', () => {
		expect(widthAfterKey('ArrowRight', false, 'left', 288)).toBe(304);
		expect(widthAfterKey('ArrowRight', false, 'right', 316)).toBe(300);
		expect(widthAfterKey('ArrowLeft', true, 'right', 316)).toBe(380);
		expect(widthAfterKey('ArrowLeft', true, 'left', 190)).toBe(180);
		expect(widthAfterKey('a', false, 'left', 288)).toBeNull();
	});

	it('come back as they were left', () => {
		const kept = { left: { width: 240, folded: true }, right: { width: 400, folded: false } };
		expect(readPanes(JSON.stringify(kept), first)).toEqual(kept);
	});

	it('come back as they began when what was kept is spoilt', () => {
		for (const spoilt of [null, '', '[]', '7', '{"left":3}', '{"left":{"width":"x"}}'])
			expect(readPanes(spoilt, first)).toEqual(first);
		expect(readPanes('{"left":{"width":99999}}', first).left.width).toBe(560);
	});
});
