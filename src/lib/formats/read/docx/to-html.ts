import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ReadLimits } from '../limits.ts';
import { ReadRefusal } from '../refusal.ts';
import { openZip } from '../zip.ts';
import { surveyDocx } from './parts.ts';

/** A Word document as HTML, with bold text and the styles given as mammoth maps them. Throws `ReadRefusal`. */
export const docxHtml = (bytes: Uint8Array, limits: ReadLimits, styles: readonly string[]): Promise<string> =>
	convertDocx(surveyDocx(openZip(bytes, limits), limits, { bold: true }).parts, styles);

/** Converts the parts returned by `surveyDocx` to HTML with mammoth. Throws `ReadRefusal` 'damaged'. */
export async function convertDocx(
	parts: Record<string, Uint8Array>,
	styles: readonly string[] = []
): Promise<string> {
	// mammoth gets a new zip of the XML parts already walked, so that no bomb, image or linked file reaches it.
	const buffer = Buffer.from(zipSync(parts, { level: 0 }));
	try {
		const result = await mammoth.convertToHtml(
			{ buffer },
			{
				styleMap: [...styles],
				includeEmbeddedStyleMap: false,
				ignoreEmptyParagraphs: false,
				externalFileAccess: false,
				convertImage: mammoth.images.imgElement(async () => ({ src: '' }))
			}
		);
		return result.value;
	} catch {
		throw new ReadRefusal('damaged');
	}
}
