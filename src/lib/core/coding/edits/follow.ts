import { textOf, trimSpan } from '#lib/core/text/index.ts';
import type { Segment } from '../model.ts';
import type { Edit } from './edit.ts';
import { mover } from './move-span.ts';

/** The columns of a segment that an edit of the text can change. */
export type Placed = Pick<Segment, 'id' | 'start' | 'end' | 'quotation' | 'orphan'>;

/**
 * Moves the segments of a document along with an edit of its text, and returns those that change. A segment whose words
 * were all deleted becomes an orphan: it keeps its quotation and stands, empty, where the words were. An orphan only shifts.
 * A segment that lost words at an edge is trimmed of the white space left there.
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
