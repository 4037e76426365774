import { textOf, trimSpan } from '#lib/core/text/index.ts';
import type { Segment } from '../model.ts';
import type { Edit } from './edit.ts';
import { mover } from './move-span.ts';

/** The columns of a segment that an edit of its text touches. */
export type Placed = Pick<Segment, 'id' | 'start' | 'end' | 'quotation' | 'orphan'>;

/**
 * What becomes of the segments of a document whose text is edited: only those whose row changes. A segment whose words
 * are gone becomes an orphan, with its old quotation, at the place where the words stood; an orphan only shifts. Where
 * words at an edge were taken out, the white space left there goes too.
 */
export function followEdits(segments: readonly Placed[], edits: readonly Edit[], after: string): Placed[] {
	const moves = mover(edits);
	return segments.flatMap((segment): Placed[] => {
		const { id, quotation } = segment;
		const moved = segment.orphan === 1 ? 'vanished' : moves.span(segment);
		let span = moved === 'vanished' ? undefined : moved;
		if (span && textOf(after, span) !== quotation) span = trimSpan(after, span);
		if (span === undefined || span.start === span.end) {
			const at = moves.position(segment.start);
			const stays = segment.orphan === 1 && at === segment.start && segment.end === at;
			return stays ? [] : [{ id, start: at, end: at, quotation, orphan: 1 }];
		}
		const now = textOf(after, span);
		if (span.start === segment.start && span.end === segment.end && now === quotation) return [];
		return [{ id, ...span, quotation: now, orphan: 0 }];
	});
}
