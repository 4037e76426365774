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

/** Its label in the Encoding standard, for the researcher; Windows-1252 for a page nobody knows. */
export function labelOf(codePage: number): string {
	if (codePage in dos) return `cp${codePage}`;
	return labels[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
}

const decoders = new Map<number, (bytes: Uint8Array) => string>();

export function decodePage(bytes: Uint8Array, codePage: number): string {
	let decode = decoders.get(codePage);
	if (!decode) {
		const upper = dos[codePage];
		const decoder = new TextDecoder(upper ? 'latin1' : labelOf(codePage));
		decode = upper
			? (some) =>
					Array.from(some, (byte) =>
						byte < 128 ? String.fromCharCode(byte) : upper.charAt(byte - 128)
					).join('')
			: (some) => decoder.decode(some);
		// Page numbers come from the file: only those with a label of their own are worth keeping.
		if (decoders.size < 64) decoders.set(codePage, decode);
	}
	return decode(bytes);
}
