import type { Notice } from '#lib/contract/index.ts';

/** Other C0 controls and DEL: no text has them, and XML (docx, odt, exchange files) cannot carry them. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** CR LF, CR, vertical tab and form feed (Word's and pdftotext's line and page ends), NEL, line and paragraph separator. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

const pieceLength = 2 ** 18;

/**
 * The canonical form every reader's text ends in: `\n` line ends, no BOM at the start, no NUL or other control,
 * no lone surrogate. Composed and decomposed letters, spaces and quotation marks stay as they were written.
 */
export function cleanText(raw: string): { text: string; notices: Notice[] } {
	const notices: Notice[] = [];
	let text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
	text = replacedInPieces(text, lineEnds, '\n');
	const before = text.length;
	text = replacedInPieces(text, controls, '');
	if (text.length < before)
		notices.push({ code: 'control-characters-dropped', values: { count: before - text.length } });
	if (!text.isWellFormed()) {
		const lone = countOf(text, /\p{Surrogate}/gu);
		text = text.toWellFormed();
		notices.push({ code: 'lone-surrogates-replaced', values: { count: lone } });
	} else {
		const replaced = countOf(text, /\ufffd/g);
		if (replaced > 0) notices.push({ code: 'replacement-characters', values: { count: replaced } });
	}
	return { text, notices };
}

/** Replacing keeps some 50 bytes for each place found until it has found them all: a text of line ends would take a gigabyte. */
function replacedInPieces(text: string, pattern: RegExp, by: string): string {
	if (text.length <= pieceLength) return text.replace(pattern, by);
	const pieces: string[] = [];
	for (let start = 0, end = 0; start < text.length; start = end) {
		end = start + pieceLength;
		if (text[end - 1] === '\r' && text[end] === '\n') end++;
		pieces.push(text.slice(start, end).replace(pattern, by));
	}
	return pieces.join('');
}

/** Soft hyphens are layout, not text: word processors show one only at a line's end. */
export function dropSoftHyphens(raw: string): { text: string; notices: Notice[] } {
	const text = raw.replaceAll('\u00ad', '');
	const count = raw.length - text.length;
	return { text, notices: count > 0 ? [{ code: 'soft-hyphens-dropped', values: { count } }] : [] };
}

function countOf(text: string, pattern: RegExp): number {
	let count = 0;
	for (const _ of text.matchAll(pattern)) count++;
	return count;
}
