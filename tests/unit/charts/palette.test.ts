import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lightTheme, type Token } from '#lib/charts/index.ts';
import { codeHues } from '#lib/core/coding/index.ts';
import { oklchToHex } from '../../../src/lib/charts/oklch.ts';

describe('colours of pictures', () => {
	it('turns OKLCH into the sRGB of CSS Color 4', () => {
		// The sRGB primaries as CSS Color 4 gives them in OKLCH.
		expect(oklchToHex(0.62796, 0.25768, 29.234)).toBe('#ff0000');
		expect(oklchToHex(0.86644, 0.29483, 142.495)).toBe('#00ff00');
		expect(oklchToHex(0.45201, 0.31321, 264.052)).toBe('#0000ff');
		expect(oklchToHex(1, 0, 0)).toBe('#ffffff');
	});

	it('paints a picture that leaves the program as the page does in the light theme', () => {
		const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
		codeHues.forEach((hue, index) => expect(css).toContain(`--hue-${index}: ${hue};`));
		for (const token of ['ink', 'soft', 'line', 'line-strong', 'wash', 'sheet', 'accent'] satisfies Token[])
			expect(css).toContain(`--${token}: light-dark(${lightTheme[token]},`);
	});

	it('has a colour for every token, all different among codes', () => {
		expect(Object.values(lightTheme).every((hex) => /^#[0-9a-f]{6}$/.test(hex))).toBe(true);
		const codes = Object.entries(lightTheme).filter(([token]) => token.startsWith('code-'));
		expect(new Set(codes.map(([, hex]) => hex)).size).toBe(12);
	});
});
