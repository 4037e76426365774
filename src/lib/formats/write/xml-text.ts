// Code points that XML 1.0 forbids, even escaped, including lone surrogates.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Replaces characters that XML forbids by U+FFFD. Does not escape. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, '\ufffd');
}

/** Escapes a text for the content or a quoted attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
	return xmlText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
