/** A stretch of text `[start, end)`, in characters. */
export type Span = readonly [start: number, end: number];

/**
 * The union of spans as sorted, disjoint, non-touching spans inside `[0, length)`. Overlapping codings of one coder
 * count once; what lies outside the text is cut; empty and backward spans vanish. O(n log n).
 */
export function mergeSpans(spans: readonly Span[], length: number): Span[] {
	const inside = spans
		.map(([start, end]): Span => [Math.max(0, start), Math.min(length, end)])
		.filter(([start, end]) => start < end)
		.sort((a, b) => a[0] - b[0]);
	const merged: [number, number][] = [];
	for (const [start, end] of inside) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged;
}
