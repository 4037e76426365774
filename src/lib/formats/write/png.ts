/** Scripts our own font draws. For the others (an Arabic code name) the machine's fonts are looked through, which takes time. */
const OTHER_SCRIPT =
	/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u;

/**
 * An SVG picture as PNG on white, `zoom` pixels to the unit (2 is sharp in print at the size of a page), in our own
 * Source Sans 3. The text of the picture must use that family. Throws when the SVG is not well-formed.
 */
export async function svgToPng(svg: string, zoom = 2): Promise<Uint8Array> {
	// Loaded when first needed: a native module, and Node's own.
	const [{ Resvg }, { createRequire }] = await Promise.all([
		import('@resvg/resvg-js'),
		import('node:module')
	]);
	const { resolve } = createRequire(import.meta.url);
	// The renderer reads TTF from disk and nothing else; the fonts of the pages are woff2.
	const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map(
		(file) => resolve(`@expo-google-fonts/source-sans-3/${file}`)
	);
	const picture = new Resvg(svg, {
		font: { loadSystemFonts: OTHER_SCRIPT.test(svg), fontFiles, defaultFontFamily: 'Source Sans 3' },
		fitTo: { mode: 'zoom', value: zoom },
		background: '#ffffff'
	});
	return new Uint8Array(picture.render().asPng());
}
