/** Characters that our font lacks (an Arabic code name): only for these are the system's fonts loaded, which is slow. */
const OTHER_SCRIPT =
	/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/u;

/**
 * Renders an SVG picture as PNG on white, with `zoom` pixels per unit (2 is sharp in print at the size of a page). Its text must
 * use Source Sans 3, which comes with the program. Throws when the SVG is not well-formed.
 */
export async function svgToPng(svg: string, zoom = 2): Promise<Uint8Array> {
	// Imported on demand, because the renderer is a native module.
	const [{ Resvg }, { createRequire }] = await Promise.all([
		import('@resvg/resvg-js'),
		import('node:module')
	]);
	const { resolve } = createRequire(import.meta.url);
	// The renderer reads only TTF files; the fonts of the pages are woff2.
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
