import { describe, expect, it } from 'vitest';
import { codeHex, codeHues, nearestHue } from '#lib/core/coding/index.ts';

describe('The hue nearest to a colour from elsewhere', () => {
	it('is the same colour for a colour of the palette', () => {
		expect(codeHues.map((_, colour) => nearestHue(codeHex(colour)))).toEqual(codeHues.map((_, i) => i));
	});

	// Hues in OKLCH: red 29.2, lime 142.5, blue 264.1, yellow 109.8 (CSS Color 4, sample conversions).
	it.each([
		['#ff0000', 25],
		['#00ff00', 145],
		['#0000ff', 265],
		['#ffff00', 115]
	])('is for %s the one of %d degrees', (hex, hue) => {
		expect(codeHues[nearestHue(hex)]).toBe(hue);
	});
});
