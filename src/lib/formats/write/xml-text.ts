// Code points XML 1.0 has no place for, even escaped; lone surrogates among them.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text with what no XML or HTML file may hold replaced by U+FFFD. Not escaped. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, '\ufffd');
}

/** The text as content or quoted attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
	return xmlText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}
