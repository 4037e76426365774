import { defined } from '../../defined.ts';
import { levelsOf, type Label } from '../../cases.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { krippendorffAlpha, type Metric } from '../krippendorff-alpha.ts';
import { rAlpha } from '../r-agreement.ts';
import { categoryRows } from '../ratings.ts';

/** The ratio metric compares every pair of distinct values. */
const MOST_RATIO_VALUES = 5000;

export const krippendorffAlphaMethod = method({
	name: 'krippendorff-alpha',
	input: {
		m: 'rows of observers, columns of units: the value given, null for missing',
		metric: 'optional: nominal (default), ordinal, interval or ratio'
	},
	answers: [
		'kripp-classic',
		'kripp-2raters',
		'kripp-binary',
		'kripp-no-variation',
		'kripp-perfect',
		'kripp-ordinal-likert'
	],
	run(input): Result {
		const metric = oneOf<Metric>(input, 'metric', ['nominal', 'ordinal', 'interval', 'ratio']);
		const rows = categoryRows(input, 'm');
		const columns = rows[0]?.length ?? 0;
		const place = placesOf(rows, metric);
		const units = Array.from({ length: columns }, (_, u) =>
			rows.flatMap((row) => {
				const value = row[u] ?? null;
				return value === null ? [] : [place(value)];
			})
		);
		const found = krippendorffAlpha(units, metric);
		if (found.units === 0) refuse('no-pairable-units', { n: columns });
		const warnings: Warning[] = [];
		if (Number.isNaN(found.alpha)) warnings.push({ code: 'alpha-undefined', values: { n: found.units } });
		if (found.units < columns)
			warnings.push({ code: 'units-dropped', values: { dropped: columns - found.units, n: columns } });
		return {
			method: 'krippendorff-alpha',
			estimate: { name: `krippendorff-alpha-${metric}`, value: defined(found.alpha) },
			effects: [],
			details: {
				metric,
				observedDisagreement: found.observed,
				expectedDisagreement: found.expected,
				values: found.values,
				observers: rows.length
			},
			n: { used: found.units, missing: columns - found.units },
			base: 'units-with-two-values',
			warnings,
			r: rAlpha(rows, metric)
		};
	}
});

/** Values as the metric needs them: any numbering of words for nominal, numbers otherwise. */
function placesOf(rows: readonly (readonly (Label | null)[])[], metric: Metric): (value: Label) => number {
	if (metric === 'nominal') {
		const index = new Map<Label, number>();
		for (const row of rows)
			for (const value of row) if (value !== null && !index.has(value)) index.set(value, index.size);
		return (value) => index.get(value) ?? NaN;
	}
	const distinct = levelsOf(rows.flat());
	if (distinct.some((value) => typeof value !== 'number')) refuse('not-a-number', { field: 'm' });
	if (metric === 'ratio') {
		if (distinct.some((value) => Number(value) < 0)) refuse('negative-ratio-value', { field: 'm' });
		if (distinct.length > MOST_RATIO_VALUES)
			refuse('too-many-categories', { categories: distinct.length, most: MOST_RATIO_VALUES });
	}
	return Number;
}
