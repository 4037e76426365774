import { completePairs } from '../cases.ts';
import type { Input } from '../method.ts';
import { rVector } from '../r-code.ts';
import { number, someNumbers } from '../validate.ts';

export interface Differences {
	d: Float64Array;
	missing: number;
	/** The value held against, 0 for pairs. */
	mu: number;
	/** The data as R's `wilcox.test` reads them, and the differences. */
	r: string;
	rDifferences: string;
}

export const DIFFERENCES = {
	x: 'numbers, null for missing',
	y: 'optional: second number of each person, in the same order',
	mu: 'optional, without y: the value held against, 0'
};

/** Differences x - y of the complete pairs, or x - mu when there is no field `y`; one or more. */
export function readDifferences(input: Input): Differences {
	if (input.y !== undefined) {
		const { x, y, missing } = completePairs(input, 1);
		return {
			d: x.map((value, i) => value - (y[i] ?? NaN)),
			missing,
			mu: 0,
			r: `${rVector(x, 'x')}, ${rVector(y, 'y')}, paired = TRUE`,
			rDifferences: `${rVector(x, 'x')} - ${rVector(y, 'y')}`
		};
	}
	const { values, missing } = someNumbers(input, 'x');
	const mu = input.mu === undefined ? 0 : number(input, 'mu');
	const r = rVector(values, 'x');
	return {
		d: values.map((value) => value - mu),
		missing,
		mu,
		r: `${r}, mu = ${mu}`,
		rDifferences: `${r} - ${mu}`
	};
}
