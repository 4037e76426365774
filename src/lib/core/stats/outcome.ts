import { defined } from './defined.ts';
import type { Estimate, Interval, Test } from './result.ts';

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

/** A two-sided test whose p is left open where its statistic is. */
export function twoSidedTest(
	name: string,
	statistic: string,
	value: number,
	p: number,
	pMethod: string,
	df?: Test['df']
): Test {
	const known = Number.isFinite(value) && Number.isFinite(p);
	return { ...testOf(name, statistic, value, known ? p : null, df, pMethod), alternative: 'two-sided' };
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
