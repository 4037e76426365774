import type { Warning } from '../result.ts';

/** How far expected counts fall below 5. */
export interface LowExpected {
	below5: number;
	percent: number;
	smallest: number;
}

/**
 * How far expected counts fall below the 5 at which the chi-square approximation is trusted. Cochran's rule (1954)
 * allows at most 20 % of the cells below 5 and none below 1; R warns as soon as one is below 5.
 */
export function lowExpected(expected: ArrayLike<number>): LowExpected {
	let below5 = 0;
	let smallest = Infinity;
	for (let at = 0; at < expected.length; at++) {
		const count = expected[at] as number;
		if (count < 5) below5++;
		if (count < smallest) smallest = count;
	}
	return { below5, percent: (100 * below5) / expected.length, smallest };
}

/** The warning that goes with low expected counts. */
export function lowExpectedWarning({ below5, percent, smallest }: LowExpected): Warning[] {
	return below5 > 0 ? [{ code: 'small-expected-counts', values: { cells: below5, percent, smallest } }] : [];
}
