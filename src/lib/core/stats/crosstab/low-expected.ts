import { expectedCounts } from './expected-counts.ts';
import type { Table } from './table.ts';

/**
 * How far expected counts fall below the 5 at which the chi-square approximation is trusted. Cochran's rule (1954)
 * allows at most 20 % of the cells below 5 and none below 1; R warns as soon as one is below 5.
 */
export function lowExpected(table: Table): { below5: number; percent: number; smallest: number } {
	let below5 = 0;
	let smallest = Infinity;
	for (const e of expectedCounts(table)) {
		if (e < 5) below5++;
		if (e < smallest) smallest = e;
	}
	return { below5, percent: (100 * below5) / table.cells.length, smallest };
}
