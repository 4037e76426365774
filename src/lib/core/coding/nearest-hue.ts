import { codeHues } from './code-hues.ts';

const toLinear = (byte: number): number => {
	const encoded = byte / 255;
	return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
};

/**
 * The index, 0 to 11, of the palette colour whose hue is nearest to that of `#rrggbb`: codes from other programs may have any
 * colour. Matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
export function nearestHue(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16)));
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
	const up = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
	const hue = (Math.atan2(up, across) * 180) / Math.PI;
	const apart = codeHues.map((known) => Math.abs(((hue - known + 540) % 360) - 180));
	return apart.indexOf(Math.min(...apart));
}
