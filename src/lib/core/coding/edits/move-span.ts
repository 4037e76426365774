import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from './edit.ts';

/** Follows spans and positions through the edits of a text. */
interface Mover {
	/**
	 * The span in the new text. It grows with text typed inside, shifts with text typed before it, and excludes text typed
	 * exactly at its edges. `vanished` when all of it was deleted or replaced.
	 */
	span(span: Span): Span | 'vanished';
	/** The position in the new text; a position in deleted text moves to where the deletion was. */
	position(at: number): number;
}

/** How many edits pass `holds`, which must be true for the first ones and false for the rest (binary search). */
export function countWhile<T>(edits: readonly T[], holds: (edit: T) => boolean): number {
	let low = 0;
	let high = edits.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const edit = edits[middle];
		if (edit && holds(edit)) low = middle + 1;
		else high = middle;
	}
	return low;
}

const isInsertion = (edit: Edit) => edit.start === edit.end;

/** Indexes edits (sorted, without overlaps, positions in the old text), so that n spans are moved in n log m. */
export function mover(edits: readonly Edit[]): Mover {
	const shifts = [0];
	const taken = [0];
	for (const { start, end, text } of edits) {
		shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
		taken.push((taken.at(-1) ?? 0) + end - start);
	}
	const shiftOf = (count: number) => shifts[count] ?? 0;

	/** How many code units were deleted before a position. */
	function takenBefore(at: number): number {
		const whole = countWhile(edits, (edit) => edit.end <= at);
		return (taken[whole] ?? 0) + Math.max(0, at - (edits[whole]?.start ?? at));
	}

	// Text inserted at the start stays outside the span; text that replaces its first words is inside.
	function startAfter(at: number): number {
		const before = countWhile(edits, (edit) => edit.end <= at);
		const across = edits[before];
		const cut = across && across.start < at;
		return cut ? across.start + shiftOf(before) + across.text.length : at + shiftOf(before);
	}

	// Text inserted at the end stays outside the span; text that replaces its last words is inside.
	function endAfter(at: number): number {
		const before = countWhile(edits, (edit) => edit.end < at || (edit.end === at && !isInsertion(edit)));
		const across = edits[before];
		const cut = across && across.start < at;
		return (cut ? across.start : at) + shiftOf(before);
	}

	return {
		span({ start, end }) {
			if (takenBefore(end) - takenBefore(start) >= end - start) return 'vanished';
			return { start: startAfter(start), end: endAfter(end) };
		},
		position: endAfter
	};
}
