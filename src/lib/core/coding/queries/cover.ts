import type { Span } from '#lib/core/text/index.ts';
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

/** What some spans cover in each document, and whether a span there meets it. */
export function coverOf(
	spans: Iterable<Span & { documentId: string }>
): (span: Span & { documentId: string }) => boolean {
	const byDocument = new Map<string, Span[]>();
	for (const span of spans) listAt(byDocument, span.documentId).push(span);
	const joined = new Map(Array.from(byDocument, ([id, list]) => [id, union(list)]));
	return (span) => overlapsAny(joined.get(span.documentId) ?? [], span);
}
