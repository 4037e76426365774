/** Colour arithmetic for the tests of the tokens. */

export type Rgb = readonly [number, number, number];

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const clamp = (c: number): number => Math.min(1, Math.max(0, c));

/** `#rrggbb` as linear-light sRGB. */
export function hex(colour: string): Rgb {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
	return [r, g, b];
}

/** OKLCH as linear-light sRGB, clipped to the gamut. Matrices: Björn Ottosson, "A perceptual color space for image processing", 2020. */
export function oklch(lightness: number, chroma: number, hue: number): Rgb {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
		clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
		clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
	];
}

/** `top` at `alpha` over `under`, mixed as browsers do: on encoded values. */
export function over(top: Rgb, alpha: number, under: Rgb): Rgb {
	const mix = (t: number, u: number): number => linear(alpha * encoded(t) + (1 - alpha) * encoded(u));
	return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2])];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio, WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
	const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Complete colour blindness of each red-green kind, on linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1. */
export const blindness: Record<'protanopia' | 'deuteranopia', Matrix> = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	]
};

/** What an eye with `matrix` sees of `colour`. */
export function seen(matrix: Matrix, [r, g, b]: Rgb): Rgb {
	const row = ([x, y, z]: Rgb): number => clamp(x * r + y * g + z * b);
	return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Distance in OKLab; about 0.02 is just noticeable. */
export function distance(one: Rgb, other: Rgb): number {
	const [x, y] = [lab(one), lab(other)];
	return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function lab([r, g, b]: Rgb): Rgb {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}
