import { describe, expect, it } from 'vitest';
import { nextItem } from '#lib/ui/parts/menu-keys.ts';
import { readPanes, widthAfterKey } from '#lib/ui/parts/pane-state.ts';
import { placeBeside } from '#lib/ui/parts/place.ts';
import { seenRows, sortRows } from '#lib/ui/parts/rows.ts';

describe('a sorted table', () => {
	const rows = ['Entretien 10', 'entretien 4', '', 'Épuisement', 'Attentes', 'Solitude'];
	const sorted = (direction: 'ascending' | 'descending') => sortRows(rows, (row) => row, direction, 'fr');

	it('follows the alphabet, accents and capitals aside, numbers by size', () => {
		expect(sorted('ascending')).toEqual([
			'Attentes',
			'entretien 4',
			'Entretien 10',
			'Épuisement',
			'Solitude',
			''
		]);
	});

	it('leaves what is absent last in both directions', () => {
		expect(sorted('descending')).toEqual([
			'Solitude',
			'Épuisement',
			'Entretien 10',
			'entretien 4',
			'Attentes',
			''
		]);
		expect(sortRows([3, null, Number.NaN, -1, 20], (n) => n, 'ascending', 'fr')).toEqual([
			-1,
			3,
			20,
			null,
			NaN
		]);
	});

	it('keeps the order of equals', () => {
		const pairs = ['b1', 'a1', 'b2', 'a2'];
		expect(sortRows(pairs, (pair) => pair[0], 'descending', 'fr')).toEqual(['b1', 'b2', 'a1', 'a2']);
	});
});

describe('a table of ten thousand rows', () => {
	it('draws those in sight and a dozen around them', () => {
		expect(seenRows(10_000, 30, 0, 600)).toEqual({ start: 0, end: 32 });
		expect(seenRows(10_000, 30, 150_000, 600)).toEqual({ start: 4_988, end: 5_032 });
		expect(seenRows(10_000, 30, 299_400, 600)).toEqual({ start: 9_968, end: 10_000 });
	});

	it('draws what is left when rows went away under the reader', () => {
		expect(seenRows(5, 30, 150_000, 600)).toEqual({ start: 0, end: 5 });
		expect(seenRows(0, 30, 0, 600)).toEqual({ start: 0, end: 0 });
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

describe('a menu under the keyboard', () => {
	const labels = ['Renommer', 'Fusionner', 'Recoder'];

	it('goes round with the arrows', () => {
		expect(nextItem('ArrowDown', 2, labels)).toBe(0);
		expect(nextItem('ArrowUp', 0, labels)).toBe(2);
		expect(nextItem('End', 0, labels)).toBe(2);
	});

	it('goes to the next item that begins with the letter', () => {
		expect(nextItem('r', 0, labels)).toBe(2);
		expect(nextItem('R', 2, labels)).toBe(0);
		expect(nextItem('x', 0, labels)).toBeNull();
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
