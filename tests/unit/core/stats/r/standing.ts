import { at } from '#lib/core/stats/conformance/place.ts';
import type { Result } from '#lib/core/stats/index.ts';

/** Where a name of R stands in every result. */
const STANDARD: Readonly<Record<string, string>> = {
	estimate: 'estimate.value',
	se: 'estimate.se',
	lower: 'estimate.interval.lower',
	upper: 'estimate.interval.upper',
	statistic: 'test.value',
	df: 'test.df',
	df1: 'test.df.0',
	df2: 'test.df.1',
	p: 'test.p',
	W: 'details.u.0'
};

/** The ends of a one-sided interval, one of which is infinite, stand apart; W is the statistic of some. */
const SECOND: Readonly<Record<string, string>> = {
	lower: 'details.limits.0',
	upper: 'details.limits.1',
	W: 'test.value'
};

/** Lists of records in which a name of R may stand, an entry a number. */
const LISTS = [
	'pairs',
	'items',
	'coefficients',
	'terms',
	'categories',
	'groups',
	'options',
	'indications',
	'limits'
];

/** Names of R that stand elsewhere, by method. */
const ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'studentised-range-distribution': { '': 'details.upper' },
	'studentised-range-quantile': { '': 'details.quantile' },
	'correlation-matrix': { '': 'details.r' },
	'column-proportions': { '': 'details.pairs.*.pAdjusted' },
	'ordinal-regression': { thresholds: 'details.thresholds.*.estimate' },
	'logistic-regression': {
		profileLower: 'details.profile.*.limits.0',
		profileUpper: 'details.profile.*.limits.1'
	}
};

/** The numbers of a result under a name R gave them, row after row; undefined where the result has none. */
export function standing(result: Result, name: string): readonly (number | null)[] | undefined {
	const places = [
		ELSEWHERE[result.method]?.[name],
		STANDARD[name],
		SECOND[name],
		`effects.${name}.value`,
		`details.${name === '' ? 'value' : name}`,
		...LISTS.map((list) => `details.${list}.*.${name}`)
	];
	for (const place of places) {
		const found = place === undefined ? undefined : at(result, place);
		if (found !== undefined && !(Array.isArray(found) && found.every((entry) => entry === undefined)))
			return flat(found);
	}
	return undefined;
}

function flat(value: unknown): (number | null)[] {
	if (typeof value === 'boolean') return [Number(value)];
	if (typeof value === 'number') return [value];
	return Array.isArray(value) ? (value as unknown[]).flatMap(flat) : [null];
}

/** What a result says first and a call must print: the estimate with its interval, the test with p. */
export function claims(result: Result): string[] {
	const { estimate, test } = result;
	return Object.entries({
		estimate: estimate?.value,
		lower: estimate?.interval?.lower,
		upper: estimate?.interval?.upper,
		statistic: test?.statistic === 'none' ? undefined : test?.value,
		p: test?.p,
		df: typeof test?.df === 'number' ? test.df : undefined,
		df1: Array.isArray(test?.df) ? (test.df as number[])[0] : undefined
	}).flatMap(([name, value]) => (value === undefined || value === null ? [] : [name]));
}
