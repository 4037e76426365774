import { describe, expect, it } from 'vitest';
import { asTyped, shownValue } from '#lib/ui/participants/values.ts';

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
});
