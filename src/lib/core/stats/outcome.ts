import { defined } from './defined.ts';
import type { Input, Method } from './method.ts';
import type { Estimate, Interval, Result, Test } from './result.ts';

/** A p as results hold it: null where it is not defined, and never 0, which only says that it is too small for a double. */
export function definedP(p: number | null | undefined): number | null {
	return p === null || p === undefined || Number.isNaN(p) ? null : Math.max(p, Number.MIN_VALUE);
}

/** A two-sided or upper-tail test as results hold it. */
export function testOf(
	name: string,
	statistic: string,
	value: number,
	p: number | null,
	df?: Test['df'],
	pMethod?: string
): Test {
	return {
		name,
		statistic,
		value: defined(value),
		...(df === undefined ? {} : { df }),
		p: definedP(p),
		...(pMethod === undefined ? {} : { pMethod })
	};
}

/** An estimate with the interval that belongs to it, left out where a limit is not defined. */
export function estimateOf(
	name: string,
	value: number | null,
	interval?: { limits: readonly [number, number] | null; level: number; method: string },
	se?: number
): Estimate {
	const [lower, upper] = interval?.limits ?? [NaN, NaN];
	const bounds: Interval | null =
		interval && Number.isFinite(lower) && Number.isFinite(upper)
			? { lower, upper, level: interval.level, method: interval.method }
			: null;
	return {
		name,
		value: value === null ? null : defined(value),
		...(bounds ? { interval: bounds } : {}),
		...(se !== undefined && Number.isFinite(se) ? { se } : {})
	};
}

/** Runs a method for a reference case and hands its result to `values`; a refusal is the answer as it is. */
export function answer(method: Method, input: Input, values: (result: Result) => unknown): unknown {
	const outcome = method.run(input);
	return 'refused' in outcome ? outcome : values(outcome);
}

/** A number of a result as R prints it: NaN where it is not defined. */
export function orNaN(value: unknown): number {
	return typeof value === 'number' ? value : NaN;
}

/** The limits of an interval, NaN where there is none. */
export function limitsOf(interval: Interval | undefined): [number, number] {
	return [orNaN(interval?.lower), orNaN(interval?.upper)];
}
