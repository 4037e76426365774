import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from './edit.ts';
import { countWhile } from './move-span.ts';

/** A stretch that was replaced, and by how many characters what follows it moves. */
type Replaced = Span & { by: number };

/** By how much what stands at a span moves; undefined where a stretch that is replaced touches it. */
function shifter(replaced: readonly Replaced[]): (span: Span) => number | undefined {
	const shifts = [0];
	for (const { by } of replaced) shifts.push((shifts.at(-1) ?? 0) + by);
	return ({ start, end }) => {
		const before = countWhile(replaced, (one) => one.end <= start);
		const next = replaced[before];
		return next && next.start < end ? undefined : shifts[before];
	};
}

/**
 * By how many characters edits (sorted, without overlaps) push a span that they leave whole, so that the inverse edits
 * push it back just as far; undefined for a span they do more to. A span after many edits is found in log n.
 */
export function pusher(edits: readonly Edit[]): (span: Span) => number | undefined {
	const forth: Replaced[] = [];
	const back: Replaced[] = [];
	let shift = 0;
	for (const { start, end, text } of edits) {
		const by = text.length - (end - start);
		forth.push({ start, end, by });
		back.push({ start: start + shift, end: start + shift + text.length, by: -by });
		shift += by;
	}
	const there = shifter(forth);
	const andBack = shifter(back);
	return ({ start, end }) => {
		const by = there({ start, end });
		if (by === undefined || andBack({ start: start + by, end: end + by }) !== -by) return undefined;
		return by;
	};
}
