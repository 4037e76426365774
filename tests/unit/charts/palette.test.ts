import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lightTheme, type Token } from '#lib/charts/index.ts';
import { codeHues } from '#lib/core/coding/index.ts';

describe('colours of pictures', () => {
	it('paints an exported picture as the page does in the light theme', () => {
		const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
		codeHues.forEach((hue, index) => expect(css).toContain(`--hue-${index}: ${hue};`));
		for (const token of ['ink', 'soft', 'line', 'line-strong', 'wash', 'sheet', 'accent'] satisfies Token[])
			expect(css).toContain(`--${token}: light-dark(${lightTheme[token]},`);
		for (const [token, hex] of Object.entries(lightTheme))
			if (/^(series|diverging|heat)-/.test(token)) expect(css).toContain(`--${token}: ${hex};`);
	});

	it('has a colour for every token, all different among codes', () => {
		expect(Object.values(lightTheme).every((hex) => /^#[0-9a-f]{6}$/.test(hex))).toBe(true);
		const codes = Object.entries(lightTheme).filter(([token]) => token.startsWith('code-'));
		expect(new Set(codes.map(([, hex]) => hex)).size).toBe(12);
	});
});
