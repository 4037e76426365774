import { strToU8 } from 'fflate';

/** A PDF of these objects, the first its catalogue. */
export function pdf(objects: readonly (string | Uint8Array)[][]): Uint8Array {
	const parts = objects.flatMap((object, index) => [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']);
	const all = ['%PDF-1.4\n', ...parts, 'trailer\n<</Root 1 0 R>>\n%%EOF'].map((part) =>
		typeof part === 'string' ? strToU8(part) : part
	);
	return Uint8Array.from(Buffer.concat(all));
}

/** One page drawn by this stream. */
export function page(stream: Uint8Array, filter = '', box = '0 0 300 300', font = 'Helvetica'): Uint8Array {
	return pdf([
		['<</Type/Catalog/Pages 2 0 R>>'],
		['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
		[
			`<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/${font}>>>>>>>>`
		],
		[`<</Length ${stream.length}${filter}>>stream\n`, stream, '\nendstream']
	]);
}

/** Words at a place of a page: the left end of their base line, points from the bottom. */
export interface Placed {
	x: number;
	y: number;
	words: string;
	size?: number;
}

/** A page of A4 with words at their places, in Courier: each letter is six tenths of its size wide. */
export function pageOf(placed: readonly Placed[]): Uint8Array {
	const drawn = placed.map(
		({ x, y, words, size = 10 }) =>
			`BT /F ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`
	);
	return page(strToU8(drawn.join('\n')), '', '0 0 595 842', 'Courier');
}
