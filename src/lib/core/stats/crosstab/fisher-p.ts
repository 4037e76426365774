import { dropEmpty } from './drop-empty.ts';
import { fisherExact } from './fisher-exact.ts';
import { fisherMonteCarlo, type Simulated } from './fisher-monte-carlo.ts';
import { fisherTwoByTwo, freeCell } from './fisher-two-by-two.ts';
import { isWalkable } from './hypergeometric-walk.ts';
import type { Table } from './table.ts';

/** How hard to try: `auto` simulates what cannot be computed exactly in some seconds. */
export type Effort = 'auto' | 'exact' | 'monte-carlo';

export interface FisherP {
	p: number;
	pMethod: 'exact' | 'monte-carlo';
	simulated?: Simulated;
}

/**
 * The two-sided p of Fisher's exact test of a table of any size, empty rows and columns ignored. `null` when the effort
 * asked for does not suffice. A table with a single row or column left has p = 1. R: `fisher.test(m)$p.value`.
 */
export function fisherP(
	table: Table,
	effort: Effort = 'auto',
	{ replicates, seed }: { replicates?: number; seed?: number } = {}
): FisherP | null {
	const used = dropEmpty(table).table;
	if (used.rows < 2 || used.columns < 2) return { p: 1, pMethod: 'exact' };
	if (effort !== 'monte-carlo') {
		const twoByTwo = used.rows === 2 && used.columns === 2;
		const p = twoByTwo ? exactTwoByTwo(used) : fisherExact(used);
		if (p !== null) return { p, pMethod: 'exact' };
		if (effort === 'exact') return null;
	}
	const simulated = fisherMonteCarlo(used, replicates, seed);
	return simulated && { p: simulated.p, pMethod: 'monte-carlo', simulated };
}

function exactTwoByTwo(table: Table): number | null {
	return isWalkable(freeCell(table)) ? fisherTwoByTwo(table).twoSided : null;
}
