import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from '../../../src/lib/charts/text-width.ts';

describe('the width of a text', () => {
	// Sums of the advances of the font file itself, in em.
	it.each([
		['épuisement', 4.966],
		['L’expérience émotionnelle liée à la prise en charge', 21.018],
		['952', 1.491],
		['illicite', 2.538],
		['12 345,6 %', 4.455]
	])('of %j is that of the font within 2 %%', (text, em) => {
		expect(textWidth(text, 10) / (em * 10)).toBeGreaterThan(0.98);
		expect(textWidth(text, 10) / (em * 10)).toBeLessThan(1.02);
	});

	it('is the same for a letter and its accent in one character or in two', () => {
		expect(textWidth('e\u0301', 10)).toBe(textWidth('\u00e9', 10));
	});

	it('decides where to cut, never between a letter and its accent nor inside an emoji', () => {
		expect(fitText('court', 100, 10)).toBe('court');
		expect(fitText('🙂🙂🙂🙂', 30, 10)).toBe('🙂🙂…');
		expect(fitText('e\u0301e\u0301e\u0301e\u0301', 15, 10)).toBe('e\u0301…');
		expect(fitText('abcdef', 0, 10)).toBe('…');
	});
});
