/** Linear light as an sRGB byte (transfer curve of IEC 61966-2-1). */
function toByte(linear: number): number {
	const clipped = Math.min(1, Math.max(0, linear));
	const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
	return Math.round(encoded * 255);
}

/**
 * An OKLCH colour as `#rrggbb`, for renderers without CSS Color 4. `lightness` from 0 to 1, `chroma` from 0, `hue` in
 * degrees. Channels outside the sRGB gamut are clipped. Matrices: Björn Ottosson, "A perceptual color space for image
 * processing", 2020.
 */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const channels = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	];
	return `#${channels.map((channel) => toByte(channel).toString(16).padStart(2, '0')).join('')}`;
}
