import { paragraphAt, sentencesIn, textOf } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import { turnAt } from '../turn-at.ts';

/** What gets the code: the hit, its sentence, or its turn (its paragraph where there are no turns). */
type AutocodeUnit = 'hit' | 'sentence' | 'turn';

/** A span to code and how many hits it holds; `already` when this coder has put this code on it. */
interface Proposal extends Span {
	quotation: string;
	hits: number;
	already: boolean;
}

interface SpokenText {
	text: string;
	/** In order, without overlaps. */
	turns: readonly { start: number; end: number; wordsStart: number }[];
}

type Reach = (hit: Span) => Span;

function sentenceReach({ text, turns }: SpokenText): Reach {
	let paragraph: Span = { start: 0, end: -1 };
	let sentences: Span[] = [];
	const sentenceAt = (position: number): Span => {
		if (position < paragraph.start || position > paragraph.end) {
			paragraph = paragraphAt(text, position);
			sentences = sentencesIn(text, paragraph);
		}
		return sentences.find(({ end }) => position < end) ?? sentences.at(-1) ?? paragraph;
	};
	return (hit) => {
		const first = sentenceAt(hit.start);
		const words = turnAt(turns, hit.start)?.wordsStart ?? 0;
		const start = words <= hit.start ? Math.max(first.start, words) : first.start;
		return { start, end: Math.max(hit.end, sentenceAt(hit.end - 1).end) };
	};
}

function turnReach({ text, turns }: SpokenText): Reach {
	const around = (position: number): Span => {
		const turn = turnAt(turns, position);
		return turn ? { start: turn.wordsStart, end: turn.end } : paragraphAt(text, position);
	};
	return (hit) => ({
		start: Math.min(hit.start, around(hit.start).start),
		end: Math.max(hit.end, around(hit.end - 1).end)
	});
}

/**
 * The spans of a document that an autocoding would code: hits (spans of its text, in order) widened to the unit, each span
 * once. `taken` are the spans that the same coder has already put this code on.
 */
export function planAutocode(
	document: SpokenText,
	hits: readonly Span[],
	unit: AutocodeUnit,
	taken: readonly Span[] = []
): Proposal[] {
	const reach: Reach =
		unit === 'sentence' ? sentenceReach(document) : unit === 'turn' ? turnReach(document) : (hit) => hit;
	const keyOf = ({ start, end }: Span) => `${start} ${end}`;
	const known = new Set(taken.map(keyOf));
	const proposals = new Map<string, Proposal>();
	for (const hit of hits) {
		const { start, end } = reach(hit);
		const key = keyOf({ start, end });
		const there = proposals.get(key);
		if (there) there.hits++;
		else {
			const quotation = textOf(document.text, { start, end });
			proposals.set(key, { start, end, quotation, hits: 1, already: known.has(key) });
		}
	}
	return Array.from(proposals.values()).sort((a, b) => a.start - b.start || a.end - b.end);
}
