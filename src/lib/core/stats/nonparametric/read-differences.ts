import { completePairs } from '../cases.ts';
import type { Input } from '../method.ts';
import { rVector } from '../r-code.ts';
import { number, someNumbers } from '../validate.ts';

export interface Differences {
	d: Float64Array;
	missing: number;
	/** The data as R's `wilcox.test` reads them. */
	r: string;
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
			r: `${rVector(x, 'x')}, ${rVector(y, 'y')}, paired = TRUE`
		};
	}
	const { values, missing } = someNumbers(input, 'x');
	const mu = input.mu === undefined ? 0 : number(input, 'mu');
	return { d: values.map((value) => value - mu), missing, r: `${rVector(values, 'x')}, mu = ${mu}` };
}
