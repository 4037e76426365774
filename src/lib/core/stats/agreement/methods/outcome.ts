import type { Test } from '../../result.ts';

/** A number as results hold it: null where it is not defined. */
export function defined(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** A record of numbers as results hold them. */
export function allDefined<K extends string>(numbers: Record<K, number>): Record<K, number | null> {
	const entries = Object.entries<number>(numbers).map(([key, value]) => [key, defined(value)]);
	return Object.fromEntries(entries) as Record<K, number | null>;
}

/** A test as results hold it; a p too small for a double stays above zero. */
export function test(
	name: string,
	statistic: string,
	value: number,
	p: number,
	pMethod: string,
	df?: Test['df']
): Test {
	const known = Number.isFinite(value) && Number.isFinite(p);
	return {
		name,
		statistic,
		value: defined(value),
		...(df === undefined ? {} : { df }),
		p: known ? Math.max(p, Number.MIN_VALUE) : null,
		alternative: 'two-sided',
		pMethod
	};
}
