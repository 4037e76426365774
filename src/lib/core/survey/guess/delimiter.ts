import { tokensOf } from '../sets/index.ts';

/** A longer one first, so that `, ` is not read as `,`. */
const SEPARATORS = ['; ', ';', ' | ', '|', '\n', ', ', ','] as const;
/** Options come back in other answers; pieces of sentences do not. */
const SHARED = 0.5;
/** A list of options is no essay. */
const MOST_TOKENS = 300;
const LONGEST_TOKEN = 250;

interface Cut {
	separator: string;
	tokens: number;
}

function cutBy(separator: string, cells: readonly string[]): Cut | null {
	const cellsWith = new Map<string, number>();
	const severals: string[][] = [];
	for (const cell of cells) {
		const tokens = tokensOf(cell, separator);
		const different = new Set(tokens);
		// Nobody ticks one box twice.
		if (different.size < tokens.length) return null;
		for (const token of different) {
			if (token.length > LONGEST_TOKEN) return null;
			cellsWith.set(token, (cellsWith.get(token) ?? 0) + 1);
		}
		if (tokens.length > 1) severals.push(tokens);
	}
	if (severals.length === 0 || cellsWith.size >= cells.length || cellsWith.size > MOST_TOKENS) return null;
	const all = severals.flat();
	const shared = all.filter((token) => (cellsWith.get(token) ?? 0) > 1).length;
	return shared >= SHARED * all.length ? { separator, tokens: cellsWith.size } : null;
}

/**
 * The separator of a multiple-response cell, or null for single answers and open text. A separator is real when splitting
 * gives fewer distinct tokens than there are distinct cells, no cell names a token twice, and most tokens of the split
 * cells come back in others. Of several the one with the fewest tokens.
 */
export function separatorOf(cells: readonly string[]): string | null {
	const distinct = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
	if (distinct.length < 3) return null;
	let best: Cut | null = null;
	for (const separator of SEPARATORS) {
		const cut = cutBy(separator, distinct);
		if (cut && (!best || cut.tokens < best.tokens)) best = cut;
	}
	return best?.separator ?? null;
}
