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

/** From one end of a scale to the other: rust, stone in the middle, blue. Both ends are dark, so that the middle stays light in grey print. */
const diverging = [
	'#8a4517',
	'#b0622c',
	'#dca477',
	'#ecccb0',
	'#d8d3cb',
	'#b9d0e2',
	'#86adcc',
	'#2f6a9a',
	'#1d4d75'
] as const;
const divergingUnderInk = [2, 3, 4, 5, 6];

/** From little to much, each step darker than the one before. */
const heat = [
	'#f3f0e8',
	'#e3e8ec',
	'#c9d8e5',
	'#a9c3d8',
	'#84a9c7',
	'#5c8bb1',
	'#376b96',
	'#1d4d75'
] as const;
const heatUnderInk = 4;

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

/** Every token of a scene as `#rrggbb` in the light theme, for exported pictures. */
export const lightTheme: Readonly<Record<Token, string>> = {
	...light,
	...Object.fromEntries(codeHues.map((_, index) => [`code-${index}`, codeHex(index)])),
	...Object.fromEntries(series.map((colour, index) => [`series-${index}`, colour])),
	...Object.fromEntries(diverging.map((colour, index) => [`diverging-${index}`, colour])),
	...Object.fromEntries(heat.map((colour, index) => [`heat-${index}`, colour]))
} as Record<Token, string>;

/** The token of a code's colour. An index outside the palette wraps around. */
export function codeToken(colour: number): Token {
	const size = codeHues.length;
	return `code-${(((colour % size) + size) % size) as 0}`;
}

/** A fill, and the token of a text written over it. */
export interface Fill {
	fill: Token;
	over: Token;
}

/** The steps of a scale of 2 to 9 points, spread over the nine: an odd scale has the stone in its middle, an even one has none. */
const spreads: readonly (readonly number[])[] = [
	[],
	[4],
	[1, 7],
	[1, 4, 7],
	[1, 2, 6, 7],
	[1, 2, 4, 6, 7],
	[1, 2, 3, 5, 6, 7],
	[0, 1, 2, 4, 6, 7, 8],
	[0, 1, 2, 3, 5, 6, 7, 8],
	[0, 1, 2, 3, 4, 5, 6, 7, 8]
];

/** The fill of point `index` of a scale of `points` points, from one end (rust) to the other (blue). Longer scales share steps. */
export function divergingToken(index: number, points: number): Fill {
	const spread = spreads[points];
	const step = spread?.[index] ?? Math.round((index / Math.max(1, points - 1)) * 8);
	return { fill: `diverging-${step as 0}`, over: divergingUnderInk.includes(step) ? 'on-light' : 'on-dark' };
}

/** The fill of a share from 0 (little) to 1 (much); what lies outside is taken as the nearer end. */
export function heatToken(share: number): Fill {
	const step = Math.round(Math.min(1, Math.max(0, share)) * (heat.length - 1));
	return { fill: `heat-${step as 0}`, over: step <= heatUnderInk ? 'on-light' : 'on-dark' };
}

/** The fill of the `index`th group; beyond eight the colours come again. */
export function seriesToken(index: number): Fill {
	const place = index % series.length;
	return { fill: `series-${place as 0}`, over: seriesUnderInk.includes(place) ? 'on-light' : 'on-dark' };
}
