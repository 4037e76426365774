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

/** The 256 characters of a code page of single bytes, or null for one whose characters take several. */
export function tableOf(codePage: number): readonly string[] | null {
	const known = tables.get(codePage);
	if (known !== undefined) return known;
	const table = several.has(codePage)
		? null
		: Array.from({ length: 256 }, (_, byte) => characterOf(byte, codePage));
	// Page numbers come from the file: not every one of them is worth keeping.
	if (tables.size < 64) tables.set(codePage, table);
	return table;
}

const tables = new Map<number, readonly string[] | null>();
const several = new Set([932, 936, 949, 950, 65001]);

function characterOf(byte: number, codePage: number): string {
	const upper = dos[codePage];
	if (upper) return byte < 128 ? String.fromCharCode(byte) : upper.charAt(byte - 128);
	return decodePage(Uint8Array.of(byte), codePage);
}

export function decodePage(bytes: Uint8Array, codePage: number): string {
	return new TextDecoder(labelOf(codePage)).decode(bytes);
}
