import { codeHex, codeHues } from '#lib/core/coding/index.ts';
import type { Token } from './scene.ts';

/** Blue, sand, light blue, rust… alternate light and dark, so that neighbours differ in grey print and to any eye. */
const series = [
	'#2f6a9a',
	'#dca477',
	'#86adcc',
	'#b0622c',
	'#c5b6d3',
	'#6f5b8f',
	'#d8d3cb',
	'#77725f'
] as const;
const seriesUnderInk = [1, 2, 4, 6];

const light = {
	ink: '#1d1b18',
	soft: '#5f5a52',
	line: '#e5e0d6',
	'line-strong': '#cfc8bb',
	wash: '#f3f0e8',
	sheet: '#ffffff',
	accent: '#274b7a',
	'on-light': '#1d1b18',
	'on-dark': '#ffffff'
};

/** Every token of a scene as `#rrggbb` in the light theme, for pictures that leave the program. */
export const lightTheme: Readonly<Record<Token, string>> = {
	...light,
	...Object.fromEntries(codeHues.map((_, index) => [`code-${index}`, codeHex(index)])),
	...Object.fromEntries(series.map((colour, index) => [`series-${index}`, colour]))
} as Record<Token, string>;

/** The token of a code's colour; any integer is taken round the palette. */
export function codeToken(colour: number): Token {
	const size = codeHues.length;
	return `code-${(((colour % size) + size) % size) as 0}`;
}

/** The token of the `index`th group, and the token of a text written over it. */
export function seriesToken(index: number): { fill: Token; over: Token } {
	const place = index % series.length;
	return { fill: `series-${place as 0}`, over: seriesUnderInk.includes(place) ? 'on-light' : 'on-dark' };
}
