import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blindness, contrast, distance, hex, oklch, over, seen } from './colour.ts';

const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
const themes = ['light', 'dark'] as const;
type ThemeName = (typeof themes)[number];

/** A token of tokens.css in one theme, as the text after its name. */
function token(name: string, theme: ThemeName): string {
	const found = new RegExp(
		`--${name}:\\s*light-dark\\(\\s*(#\\w{6}|oklch\\([^;]*?\\)),\\s*(.*?)\\s*\\);`,
		's'
	).exec(css);
	const value = found?.[theme === 'light' ? 1 : 2];
	if (value === undefined) throw new Error(`no token --${name}`);
	return value;
}
const colour = (name: string, theme: ThemeName) => hex(token(name, theme));

const hues = Array.from({ length: 12 }, (_, i) => Number(new RegExp(`--hue-${i}: (\\d+);`).exec(css)?.[1]));

/** A token of the code palette for one hue: its colour and its opacity. */
function coded(name: string, theme: ThemeName, hue: number) {
	const parts = /oklch\(([\d.]+) ([\d.]+) var\(--hue\)(?: \/ ([\d.]+))?\)/.exec(token(name, theme));
	return { colour: oklch(Number(parts?.[1]), Number(parts?.[2]), hue), alpha: Number(parts?.[3] ?? 1) };
}

describe.each(themes)('the %s theme', (theme) => {
	const grounds = ['paper', 'sheet', 'wash', 'accent-wash'];

	it.each(['ink', 'soft', 'faint', 'accent', 'danger'])('lets --%s be read on every ground (AA)', (text) => {
		for (const ground of grounds)
			expect(contrast(colour(text, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
	});

	it.each([
		['on-accent', 'accent'],
		['danger', 'danger-wash'],
		['warning', 'warning-wash'],
		['warning', 'paper'],
		['good', 'paper']
	])('lets --%s be read on --%s (AA)', (text, ground) => {
		expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it('draws the edges of controls and the marks of codes at 3 to 1', () => {
		for (const ground of ['paper', 'sheet']) {
			expect(contrast(colour('edge', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
			for (const hue of hues)
				expect(
					contrast(coded('code-mark', theme, hue).colour, colour(ground, theme)),
					`hue ${hue} on ${ground}`
				).toBeGreaterThanOrEqual(3);
		}
	});

	it('lets words be read on every tint, and on one tint over another', () => {
		for (const hue of hues)
			for (const name of ['code-tint', 'code-tint-strong']) {
				const tint = coded(name, theme, hue);
				const once = over(tint.colour, tint.alpha, colour('sheet', theme));
				const twice = over(tint.colour, tint.alpha, once);
				for (const ground of [once, twice])
					expect(contrast(colour('ink', theme), ground), `${name} ${hue}`).toBeGreaterThanOrEqual(4.5);
			}
	});

	it('lets a code name in its own colour be read (AA)', () => {
		for (const hue of hues)
			for (const ground of ['paper', 'sheet'])
				expect(
					contrast(coded('code-ink', theme, hue).colour, colour(ground, theme)),
					`${hue}`
				).toBeGreaterThanOrEqual(4.5);
	});
});

describe('the palette of codes', () => {
	it('has twelve different hues', () => {
		expect(new Set(hues).size).toBe(12);
		expect(hues.every(Number.isFinite)).toBe(true);
	});

	it.each(['protanopia', 'deuteranopia'] as const)('keeps its first five colours apart under %s', (kind) => {
		const first = hues
			.slice(0, 5)
			.map((hue) => seen(blindness[kind], coded('code-mark', 'light', hue).colour));
		first.forEach((one, i) =>
			first
				.slice(i + 1)
				.forEach((other, j) =>
					expect(distance(one, other), `${hues[i]} and ${hues[i + 1 + j]}`).toBeGreaterThan(0.05)
				)
		);
	});
});
