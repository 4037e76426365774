/** Upper halves of the two DOS pages RTF may name (`\pc`, `\pca`), which TextDecoder does not know. */
const dos: Record<number, string> = {
	437:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
		'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
	850:
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
		'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
};

const labels: Record<number, string> = {
	874: 'windows-874',
	866: 'ibm866',
	932: 'shift_jis',
	936: 'gbk',
	949: 'euc-kr',
	950: 'big5',
	10000: 'macintosh',
	10007: 'x-mac-cyrillic',
	65001: 'utf-8'
};

/** `\fcharsetN` to code page (RTF 1.9.1, font table); 0 and 1 mean the document's own. */
const charsets: Record<number, number> = {
	77: 10000,
	128: 932,
	129: 949,
	134: 936,
	136: 950,
	161: 1253,
	162: 1254,
	163: 1258,
	177: 1255,
	178: 1256,
	186: 1257,
	204: 1251,
	222: 874,
	238: 1250,
	254: 437,
	255: 850
};

/** The code page of a font's character set, or undefined where the document's holds. */
export function codePageOfCharset(charset: number): number | undefined {
	return charsets[charset];
}

/** Its label in the Encoding standard; Windows-1252 for a page nobody knows (and for the DOS pages, which have none). */
export function labelOf(codePage: number): string {
	return labels[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
}

interface Page {
	decoder: TextDecoder;
	/** Its 256 characters; null for a page whose characters take several bytes. */
	table: readonly string[] | null;
}

/** By DOS page or label: a file may name any number, and most of them mean Windows-1252. */
const pages = new Map<number | string, Page>();
const several = new Set([932, 936, 949, 950, 65001]);
/** Up to this many bytes looking up is quicker than decoding. */
const short = 32;

export function decodePage(bytes: Uint8Array, codePage: number): string {
	const { decoder, table } = pageOf(codePage);
	if (table && codePage in dos) return Array.from(bytes, (byte) => table[byte] ?? '').join('');
	if (!table || bytes.length > short) return decoder.decode(bytes);
	let text = '';
	for (const byte of bytes) text += table[byte] ?? '';
	return text;
}

function pageOf(codePage: number): Page {
	const upper = dos[codePage];
	const key = upper ? codePage : labelOf(codePage);
	const known = pages.get(key);
	if (known) return known;
	const decoder = new TextDecoder(labelOf(codePage));
	const characterOf = (byte: number) =>
		upper && byte >= 128 ? upper.charAt(byte - 128) : decoder.decode(Uint8Array.of(byte));
	const table = several.has(codePage) ? null : Array.from({ length: 256 }, (_, byte) => characterOf(byte));
	const page = { decoder, table };
	pages.set(key, page);
	return page;
}
