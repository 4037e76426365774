import { words } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { DocumentStatus } from '../model.ts';
import { overlapsAny, union } from '../queries/index.ts';

/** How many words of a document are coded; `share` from 0 to 1, 0 when there are no words. */
export interface Progress {
	words: number;
	coded: number;
	share: number;
}

/**
 * The share of a document's words that are coded. Labels and interviewers' turns do not count; in a document without turns
 * every word counts.
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

/** The status of a document: `todo` becomes `doing` once it has codings. */
export const progressOf = (status: DocumentStatus, codings: number): DocumentStatus =>
	status === 'todo' && codings > 0 ? 'doing' : status;
