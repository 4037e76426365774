import { trimSpan } from './span.ts';
import type { Span } from './span.ts';

/** Abbreviations after which a full stop never ends a sentence: titles and references (French and English). */
const BEFORE_A_NAME = new Set(
	'm mm mme mmes mlle mlles mr mrs ms dr drs pr prof st ste sts me mgr cf p pp vol n fig art chap éd ed ex env p.ex i.e e.g vs approx resp'.split(
		' '
	)
);

/** Abbreviations only before a number (`No. 12`): elsewhere they are words. */
const BEFORE_A_NUMBER = new Set(['no', 'nos']);

/** Marks of scripts without capitals: they end a sentence whatever follows. */
const ALWAYS = /[。！？｡؟۔।]$/;
const CLOSERS = /(?:[”’"')\]」』）]|[ \u00a0\u202f]?»)*/y;
const STARTS_SENTENCE = /\s+([\p{Lu}\p{Lt}\p{N}«“"'‘([{…—–¿¡<#-])/uy;
const WORD_BEFORE = /(?:^|[\s('’«"“])([\p{L}.]+)$/u;

function isAbbreviation(text: string, stop: number, from: number, next: string): boolean {
	const before = WORD_BEFORE.exec(text.slice(Math.max(from, stop - 12), stop))?.[1];
	if (before === undefined) return false;
	const word = before.toLowerCase();
	if (BEFORE_A_NUMBER.has(word)) return /\p{N}/u.test(next);
	return BEFORE_A_NAME.has(word) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(before);
}

function endsSentence(text: string, mark: string, stop: number, after: number, paragraph: Span): boolean {
	if (ALWAYS.test(mark)) return true;
	STARTS_SENTENCE.lastIndex = after;
	const next = STARTS_SENTENCE.exec(text)?.[1];
	if (after >= paragraph.end) return true;
	if (next === undefined) return false;
	return mark !== '.' || !isAbbreviation(text, stop, paragraph.start, next);
}

/**
 * The sentences of one paragraph (a span of `text` without a line end), French or English, in order, trimmed of white space.
 * `M.`, `Dr.`, `p. ex.` and initials do not end a sentence, nor does a mark before a lower-case letter (`« Viens ! » dit-il`).
 */
export function sentencesIn(text: string, paragraph: Span): Span[] {
	const found: Span[] = [];
	const words = text.slice(paragraph.start, paragraph.end);
	let start = paragraph.start;
	for (const match of words.matchAll(/[.!?…。！？｡؟۔।]+(?:[ \u00a0\u202f]?[!?]+)*/gu)) {
		const stop = paragraph.start + match.index;
		CLOSERS.lastIndex = stop + match[0].length;
		CLOSERS.exec(text);
		const after = Math.max(CLOSERS.lastIndex, stop + match[0].length);
		if (after <= start || !endsSentence(text, match[0], stop, after, paragraph)) continue;
		found.push({ start, end: after });
		start = after;
	}
	found.push({ start, end: paragraph.end });
	return found.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
}
