import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from './edit.ts';

/** Follows spans and positions through the edits of a text. */
export interface Mover {
	/** Where a span stands afterwards; `vanished` when none of its characters is left. */
	span(span: Span): Span | 'vanished';
	/** Where a position stands afterwards; what was taken out collapses to where it stood. */
	position(at: number): number;
}

/** How many of the sorted edits pass a test that holds for the first ones only. */
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

/** Prepares edits (sorted, without overlaps, counted in the text before) to follow many spans: n log m. */
export function mover(edits: readonly Edit[]): Mover {
	const shifts = [0];
	const taken = [0];
	for (const { start, end, text } of edits) {
		shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
		taken.push((taken.at(-1) ?? 0) + end - start);
	}
	const shiftOf = (count: number) => shifts[count] ?? 0;

	/** Characters taken out before a position. */
	function takenBefore(at: number): number {
		const whole = countWhile(edits, (edit) => edit.end <= at);
		return (taken[whole] ?? 0) + Math.max(0, at - (edits[whole]?.start ?? at));
	}

	// What is inserted at the start stays before it; what replaces the first words is part of the span.
	function startAfter(at: number): number {
		const before = countWhile(edits, (edit) => edit.end <= at);
		const across = edits[before];
		const cut = across && across.start < at;
		return cut ? across.start + shiftOf(before) + across.text.length : at + shiftOf(before);
	}

	// What is inserted at the end stays behind it; what replaces the last words is part of the span.
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

/**
 * Where a span stands after edits of its text: it grows with what is typed inside, shifts with what is typed before,
 * does not take what is typed exactly at its edges, and has `vanished` when all of it was taken out or replaced.
 */
export function moveSpan(span: Span, edits: readonly Edit[]): Span | 'vanished' {
	return mover(edits).span(span);
}
