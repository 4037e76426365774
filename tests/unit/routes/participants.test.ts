import { describe, expect, it } from 'vitest';
import {
	asTyped,
	folded,
	seenColumns,
	shownValue
} from '../../../src/routes/studies/[study]/participants/values.ts';

describe('a value in the grid of participants', () => {
	it('is typed as its language writes it, and read back by the store', () => {
		expect(asTyped('1.5', 'numeric', 'fr')).toBe('1,5');
		expect(asTyped('1.5', 'numeric', 'en')).toBe('1.5');
		expect(asTyped('2026-03-12', 'date', 'fr')).toBe('12/03/2026');
		expect(asTyped('1.5', 'text', 'fr')).toBe('1.5');
	});

	it('shows a true minus sign', () => {
		expect(shownValue('-3.5', 'numeric', 'fr')).toBe('−3,5');
	});

	it('is found without its accents', () => {
		expect(folded('Kinésithérapeute')).toBe('kinesitherapeute');
	});
});

describe('the columns drawn', () => {
	const widths = Array.from({ length: 40 }, () => 100);

	it('are those in sight and two beyond each edge', () => {
		expect(seenColumns(widths, 0, 450)).toEqual({ start: 0, end: 7 });
		expect(seenColumns(widths, 1000, 450)).toEqual({ start: 8, end: 17 });
		expect(seenColumns(widths, 3550, 450)).toEqual({ start: 33, end: 40 });
	});

	it('are all of them when there is room', () => {
		expect(seenColumns([80, 90], 0, 2000)).toEqual({ start: 0, end: 2 });
	});
});
