import { words } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { DocumentStatus } from '../model.ts';
import { overlapsAny, union } from '../queries/index.ts';

/** How far the coding of a document is, in words; `share` from 0 to 1, 0 when there are no words. */
export interface Progress {
	words: number;
	coded: number;
	share: number;
}

/**
 * The share of a document's words that some coding covers. Only what is said counts: labels and interviewers' turns are
 * left out; a document without turns counts whole.
 */
export function codedShare(
	text: string,
	segments: readonly Span[],
	turns: readonly { wordsStart: number; end: number; interviewer: boolean }[] = []
): Progress {
	const covered = union(segments);
	const said = turns.length === 0 ? [{ start: 0, end: text.length }] : answers(turns);
	let count = 0;
	let coded = 0;
	for (const { start, end } of said) {
		for (const word of words(text.slice(start, end))) {
			count++;
			if (overlapsAny(covered, { start: start + word.start, end: start + word.end })) coded++;
		}
	}
	return { words: count, coded, share: count === 0 ? 0 : coded / count };
}

function answers(turns: readonly { wordsStart: number; end: number; interviewer: boolean }[]): Span[] {
	return turns
		.filter(({ interviewer }) => !interviewer)
		.map(({ wordsStart, end }) => ({ start: wordsStart, end }));
}

/** How far a document is: one with codings is begun, though nobody has said so of it. */
export const progressOf = (status: DocumentStatus, codings: number): DocumentStatus =>
	status === 'todo' && codings > 0 ? 'doing' : status;
