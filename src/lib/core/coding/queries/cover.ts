import type { Span } from '#lib/core/text/index.ts';
import type { CorpusIndex } from './corpus.ts';
import { listAt } from './corpus.ts';

/** Spans joined where they overlap or touch, in order. */
export function union(spans: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else joined.push({ start, end });
	}
	return joined;
}

/** Whether a span shares a character with one of some joined spans (see `union`): log n. */
export function overlapsAny(joined: readonly Span[], { start, end }: Span): boolean {
	let low = 0;
	let high = joined.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((joined[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	const first = joined[low];
	return first !== undefined && first.start < end;
}

/** Whether the words of a passage meet those of some others. */
export function coverOf(index: CorpusIndex, passages: Iterable<number>): (passage: number) => boolean {
	const spanOf = (p: number): Span => ({ start: index.start[p] ?? 0, end: index.end[p] ?? 0 });
	const byDocument = new Map<number, Span[]>();
	for (const p of passages) listAt(byDocument, index.document[p] ?? -1).push(spanOf(p));
	const joined = new Map(Array.from(byDocument, ([document, spans]) => [document, union(spans)]));
	return (p) => overlapsAny(joined.get(index.document[p] ?? -1) ?? [], spanOf(p));
}
