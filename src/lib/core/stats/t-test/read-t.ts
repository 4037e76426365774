import { completePairs, moderate } from '../cases.ts';
import type { Input } from '../method.ts';
import { rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { level, number, numbers, oneOf } from '../validate.ts';
import { summaryOf, type Summary } from './summary.ts';
import type { Alternative, TOptions, TResult } from './t-from-estimate.ts';

/** One sample or two, with their summaries and how R reads them. */
export interface ReadT {
	x: Float64Array;
	y: Float64Array;
	first: Summary;
	second: Summary;
	missing: number;
	r: string;
}

export const TWO_SAMPLES = {
	x: 'numbers of the first group, null for missing',
	y: 'numbers of the second group, null for missing'
};
export const PAIRS = {
	x: 'first number of each person, null for missing',
	y: 'second number of each person, in the same order'
};
export const T_OPTIONS = {
	mu: 'optional: value under the null hypothesis, 0',
	alternative: 'optional: two-sided (default), less or greater',
	level: 'optional: confidence level, 0.95'
};

/** The optional fields `mu`, `alternative` and `level`. */
export function readOptions(input: Input): Required<TOptions> {
	return {
		mu: input.mu === undefined ? 0 : number(input, 'mu'),
		alternative: oneOf<Alternative>(input, 'alternative', ['two-sided', 'less', 'greater']),
		level: level(input)
	};
}

/** Field `x` alone, of `needed` values or more. */
export function readOne(input: Input, needed: number): ReadT {
	const { values, missing } = numbers(input, 'x');
	if (values.length < needed) refuse('too-few-values', { field: 'x', n: values.length, needed });
	const first = summaryOf(moderate(values));
	return { x: values, y: new Float64Array(0), first, second: first, missing, r: rVector(values, 'x') };
}

/** Fields `x` and `y`, each of `needed` values or more. */
export function readTwo(input: Input, needed: number): ReadT {
	const one = readOne(input, needed);
	const { values, missing } = numbers(input, 'y');
	if (values.length < needed) refuse('too-few-values', { field: 'y', n: values.length, needed });
	return {
		...one,
		y: values,
		second: summaryOf(moderate(values)),
		missing: one.missing + missing,
		r: `${one.r}, ${rVector(values, 'y')}`
	};
}

/** Complete pairs of fields `x` and `y`, two or more; `first` sums up their differences. */
export function readPairs(input: Input): ReadT {
	const { x, y, missing } = completePairs(input, 2);
	const first = summaryOf(x.map((value, i) => value - (y[i] ?? NaN)));
	return { x, y, first, second: first, missing, r: `${rVector(x, 'x')}, ${rVector(y, 'y')}, paired = TRUE` };
}

/** Refuses data that do not vary, by R's rule: a standard error lost in the rounding of the means. */
export function refuseConstant(result: TResult, ...means: number[]): void {
	const scale = Math.max(...means.map(Math.abs));
	if (!(result.se > 10 * Number.EPSILON * scale)) refuse('constant', { mean: means[0] ?? 0 });
}
