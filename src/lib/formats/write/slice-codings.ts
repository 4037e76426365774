/** A part of a text with the same codings over its whole length. */
export interface Slice<C> {
	text: string;
	/** In the order given. */
	codings: C[];
	/** The codings that end with this part. */
	ending: C[];
}

/**
 * Cuts `[from, to)` of `text` wherever a coding begins or ends. The parts together are exactly that text. A coding that
 * continues after `to` ends with no part.
 */
export function sliceCodings<C extends { start: number; end: number }>(
	text: string,
	from: number,
	to: number,
	codings: readonly C[]
): Slice<C>[] {
	const within = codings.filter((coding) => coding.start < to && coding.end > from);
	const cuts = new Set([from, to]);
	for (const { start, end } of within) {
		if (start > from) cuts.add(start);
		if (end < to) cuts.add(end);
	}
	const places = [...cuts].sort((a, b) => a - b);
	const slices: Slice<C>[] = [];
	for (let index = 0; index + 1 < places.length; index++) {
		// Both places exist: index + 1 is within the list.
		const [start, end] = [places[index] as number, places[index + 1] as number];
		const over = within.filter((coding) => coding.start < end && coding.end > start);
		slices.push({
			text: text.slice(start, end),
			codings: over,
			ending: over.filter((coding) => coding.end === end)
		});
	}
	return slices;
}
