import type { Span } from '#lib/core/text/index.ts';

/** The turn that holds a position; `turns` sorted by start, without overlaps. A position between two turns belongs to neither. */
export function turnAt<T extends Span>(turns: readonly T[], position: number): T | undefined {
	let low = 0;
	let high = turns.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((turns[middle]?.start ?? 0) <= position) low = middle + 1;
		else high = middle;
	}
	const turn = turns[low - 1];
	return turn && position < turn.end ? turn : undefined;
}
