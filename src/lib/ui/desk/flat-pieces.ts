import type { Block } from './blocks.ts';
import type { Mark } from './marks.ts';

export interface Piece {
	start: number;
	words: string;
	/** The colour of the innermost code there; null where nothing is coded. */
	colour: number | null;
}

/** A paragraph cut where tints change: for browsers without the Highlight API. */
export function flatPieces(block: Block, marks: readonly Mark[], words: string): Piece[] {
	const cuts = new Set([block.start, block.end]);
	for (const mark of marks) {
		cuts.add(Math.max(block.start, mark.start));
		cuts.add(Math.min(block.end, mark.end));
	}
	const edges = [...cuts].sort((a, b) => a - b);
	return edges.slice(0, -1).map((start, i) => {
		const inner = marks.findLast((m) => m.start <= start && m.end > start);
		return {
			start,
			words: words.slice(start - block.start, (edges[i + 1] ?? block.end) - block.start),
			colour: inner?.code.colour ?? null
		};
	});
}
