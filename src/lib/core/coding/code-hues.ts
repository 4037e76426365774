import { oklchToHex } from './oklch.ts';

/** Hues of the twelve code colours in degrees of OKLCH, in the order of `Code.colour`; `tokens.css` paints pages with the same. */
export const codeHues = [25, 265, 85, 325, 175, 55, 235, 145, 355, 295, 115, 205] as const;

/** The hue of a code's colour. An index outside the palette wraps around. */
export function codeHue(colour: number): number {
	const size = codeHues.length;
	// The index is within the palette by construction.
	return codeHues[((colour % size) + size) % size] as number;
}

/** The colour of a code's marks in the light theme as `#rrggbb`, for exported files. */
export function codeHex(colour: number): string {
	return oklchToHex(0.64, 0.12, codeHue(colour));
}
