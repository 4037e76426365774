import { testOf } from '../../outcome.ts';
import type { Input } from '../../method.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { numbers, type Numbers } from '../../validate.ts';
import { shapiroWilk } from '../shapiro-wilk.ts';

/** The algorithm was fitted up to this size. */
const MOST = 5000;

/** 3 to 5,000 values that are not all equal. */
export function readVaried(input: Input, field: string): Numbers {
	const read = numbers(input, field);
	const n = read.values.length;
	if (n < 3) refuse('too-few-values', { field, n, needed: 3 });
	if (n > MOST) refuse('too-many-values', { field, most: MOST });
	if (read.values.every((value) => value === read.values[0]))
		refuse('constant', { mean: read.values[0] ?? 0 });
	return read;
}

export const shapiroWilkMethod = method({
	name: 'shapiro-wilk',
	input: { x: '3 to 5000 numbers, null for missing' },
	answers: ['t-shapiro'],
	run(input): Result {
		const { values, missing } = readVaried(input, 'x');
		const { W, p } = shapiroWilk(values);
		return {
			method: 'shapiro-wilk',
			test: testOf('shapiro-wilk', 'W', W, p, undefined, 'royston-1995'),
			effects: [],
			details: {},
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings: p === 0 ? [{ code: 'p-below-smallest', values: { smallest: Number.MIN_VALUE } }] : [],
			r: `shapiro.test(${rVector(values, 'x')})`
		};
	}
});
