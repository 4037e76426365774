import type { Input } from '../method.ts';
import { rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { counts, MOST_VALUES, numbers } from '../validate.ts';

export interface TwoSamples {
	/** In ascending order. */
	x: Float64Array;
	y: Float64Array;
	missing: number;
	/** Both samples as R reads them. */
	r: string;
}

export const TWO_SAMPLES = {
	x: 'numbers of the first group, null for missing',
	y: 'numbers of the second group, null for missing',
	cx: 'instead of x: how many in the first group gave answer 1, 2, 3, …',
	cy: 'instead of y: the same of the second group'
};

/** Fields `x` and `y`, or the counts of answers 1, 2, … in fields `cx` and `cy`; neither empty. */
export function readTwoSamples(input: Input): TwoSamples {
	if (input.cx !== undefined || input.cy !== undefined) {
		const [x, y] = [repeated(input, 'cx'), repeated(input, 'cy')];
		return { x, y, missing: 0, r: `${rRepeated(input, 'cx')}, ${rRepeated(input, 'cy')}` };
	}
	const x = numbers(input, 'x');
	const y = numbers(input, 'y');
	if (x.values.length === 0) refuse('empty', { field: 'x', missing: x.missing });
	if (y.values.length === 0) refuse('empty', { field: 'y', missing: y.missing });
	const r = `${rVector(x.values, 'x')}, ${rVector(y.values, 'y')}`;
	// A copy is sorted: a caller who hands over a Float64Array keeps his order.
	return { x: x.values.slice().sort(), y: y.values.slice().sort(), missing: x.missing + y.missing, r };
}

function repeated(input: Input, field: string): Float64Array {
	const times = counts(input, field);
	const n = times.reduce((sum, count) => sum + count, 0);
	if (n === 0) refuse('empty', { field });
	if (n > MOST_VALUES) refuse('too-many-values', { field, most: MOST_VALUES });
	const values = new Float64Array(n);
	let at = 0;
	times.forEach((count, i) => {
		values.fill(i + 1, at, at + count);
		at += count;
	});
	return values;
}

function rRepeated(input: Input, field: string): string {
	const times = counts(input, field);
	return `rep(1:${times.length}, ${rVector(times, field)})`;
}
