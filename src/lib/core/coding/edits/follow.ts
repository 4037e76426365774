import { textOf, trimSpan, type Span } from '#lib/core/text/index.ts';
import type { Segment } from '../model.ts';
import type { Edit } from './edit.ts';
import { EditedText, letters } from './edited.ts';
import { mover } from './move-span.ts';
import { isCorrection } from './similar.ts';

/** The columns of a segment that an edit of the text can change. */
export type Placed = Pick<Segment, 'id' | 'start' | 'end' | 'quotation' | 'orphan'>;

/** With less of its letters than this, and less of what stands there now, a coding is no longer on its words. */
const LEAST_KEPT = 0.4;

/** The letters of a segment that no edit took out. */
function keptLetters({ start, quotation }: Placed, text: EditedText): number {
	const end = start + quotation.length;
	let kept = 0;
	let at = start;
	for (const { edit } of text.within({ start, end })) {
		kept += letters(quotation.slice(at - start, Math.max(at, edit.start) - start));
		at = Math.max(at, edit.end);
	}
	return kept + letters(quotation.slice(Math.min(at, end) - start));
}

/** Whether enough of a segment's own words is left where it stands now. */
function isStillItself({ quotation }: Placed, kept: number, span: Span, { after }: EditedText): boolean {
	const all = letters(quotation);
	const now = letters(textOf(after, span));
	return all === 0 || (kept > 0 && (kept >= LEAST_KEPT * all || kept >= LEAST_KEPT * now));
}

/** Where the words of a segment stand that were all replaced, by their correction: `teh` by `the`. */
function corrected(segment: Placed, text: EditedText): Span | undefined {
	const edits = text.within(segment);
	const [first, last] = [edits[0], edits.at(-1)];
	if (!first || !last || first.edit.start < segment.start || last.edit.end > segment.end) return undefined;
	const span = { start: first.start, end: last.end };
	return isCorrection(segment.quotation, textOf(text.after, span)) ? span : undefined;
}

/** The very words of a segment, where they stand once within or across what they are said to have become. */
function itself({ quotation }: Placed, span: Span, { after }: EditedText): Span | undefined {
	const from = Math.max(0, span.start - quotation.length);
	const around = after.slice(from, span.end + quotation.length);
	const at = around.indexOf(quotation);
	if (at < 0 || around.includes(quotation, at + 1)) return undefined;
	const place = { start: from + at, end: from + at + quotation.length };
	const overlaps = place.start < span.end && span.start < place.end;
	return overlaps && isWhole(after, place) ? place : undefined;
}

/**
 * The places that hold all the words of a segment now and did not before: where an edit wrote some of them, or took
 * something out between them. Two of them are enough to say that there are several.
 */
function newPlaces({ quotation }: Placed, text: EditedText): Span[] {
	const places: Span[] = [];
	if (letters(quotation) === 0) return places;
	for (let at = text.after.indexOf(quotation); at >= 0 && places.length < 2;) {
		const span = { start: at, end: at + quotation.length };
		if (isWhole(text.after, span) && text.isChanged(span)) places.push(span);
		at = text.after.indexOf(quotation, at + 1);
	}
	return places;
}

/** Of a single word so much must be gone before the same word written elsewhere is taken for it. */
const MOSTLY = 0.6;

/** Whether a segment may have been moved: some of its words are gone from where it stood. */
const mayBeMoved = ({ quotation }: Placed, kept: number): boolean =>
	kept < letters(quotation) * (/\s/.test(quotation.trim()) ? 1 : MOSTLY);

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** A place that does not begin or end within a word. */
function isWhole(text: string, { start, end }: Span): boolean {
	const inWord = (at: number) => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
	return !inWord(start) && !inWord(end);
}

/**
 * Moves the segments of a document along with an edit of its text, and returns those that change. A segment follows its
 * words: to where they were corrected, and to where they were moved, when that is one place. A segment whose words are gone
 * becomes an orphan: it keeps its quotation and stands, empty, where the words were. An orphan only shifts. A segment that
 * lost words at an edge is trimmed of the white space left there; a full stop that is left of a sentence is none of its words.
 */
export function followEdits(segments: readonly Placed[], edits: readonly Edit[], after: string): Placed[] {
	const moves = mover(edits);
	const text = new EditedText(edits, after);
	const follow = (segment: Placed): Span | undefined => {
		const there = moves.span(segment);
		const span = there === 'vanished' ? undefined : there;
		if (span && textOf(after, span) === segment.quotation) return span;
		const same = span && itself(segment, span, text);
		if (same) return same;
		const kept = keptLetters(segment, text);
		const places = mayBeMoved(segment, kept) ? newPlaces(segment, text) : [];
		if (places.length > 0) return places.length === 1 ? places[0] : undefined;
		const trimmed = span && trimSpan(after, span);
		if (trimmed && trimmed.end > trimmed.start && isStillItself(segment, kept, trimmed, text)) return trimmed;
		return corrected(segment, text);
	};
	return segments.flatMap((segment): Placed[] => {
		const { id, quotation } = segment;
		const span = segment.orphan === 1 ? undefined : follow(segment);
		if (span === undefined) {
			const at = moves.position(segment.start);
			const stays = segment.orphan === 1 && at === segment.start && segment.end === at;
			return stays ? [] : [{ id, start: at, end: at, quotation, orphan: 1 }];
		}
		const now = textOf(after, span);
		if (span.start === segment.start && span.end === segment.end && now === quotation) return [];
		return [{ id, ...span, quotation: now, orphan: 0 }];
	});
}
