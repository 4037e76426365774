/** How far apart two values are: equal or not, by rank, by difference, by relative difference. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface KrippendorffAlpha {
	/** 1 - observed / expected; NaN when nothing varies (0/0). */
	alpha: number;
	/** Mean squared distance within units, in the unit of the metric. */
	observed: number;
	/** The same over all pairable values. */
	expected: number;
	/** Units with at least two values. */
	units: number;
	/** Values in those units. */
	values: number;
}

/**
 * Krippendorff's alpha for any number of observers, missing values and four metrics.
 *
 * `units[u]` holds the values unit u received, in any order, missing ones left out; units with fewer than two values
 * are dropped. Nominal values are given as numbers too (any numbering). Time is linear in the number of values,
 * except `ratio`, quadratic in the number of distinct values. Source: Krippendorff (2011), Computing
 * Krippendorff's alpha-reliability. In R: `irr::kripp.alpha(m, metric)$value`.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): KrippendorffAlpha {
	const pairable = units.filter((values) => values.length > 1);
	const frequency = new Map<number, number>();
	for (const unit of pairable) for (const x of unit) frequency.set(x, (frequency.get(x) ?? 0) + 1);
	const sorted = [...frequency].sort((a, b) => a[0] - b[0]);
	const n = sorted.reduce((sum, [, count]) => sum + count, 0);

	const sum = metric === 'nominal' ? differing : metric === 'ratio' ? relative : squared;
	const place = metric === 'ordinal' ? rankPlaces(sorted) : metric === 'interval' ? centred(sorted, n) : null;
	const at = (x: number) => place?.get(x) ?? x;

	let within = 0;
	for (const unit of pairable) {
		const own = new Map<number, number>();
		for (const x of unit) own.set(at(x), (own.get(at(x)) ?? 0) + 1);
		within += sum([...own]) / (unit.length - 1);
	}
	const between = sum(sorted.map(([x, count]) => [at(x), count]));
	const observed = within / n;
	const expected = between / (n * (n - 1));
	return {
		alpha: sorted.length < 2 ? NaN : 1 - observed / expected,
		observed: n === 0 ? NaN : observed,
		expected: n === 0 ? NaN : expected,
		units: pairable.length,
		values: n
	};
}

type Counted = readonly (readonly [value: number, count: number])[];

/** Ordered pairs whose two values differ. */
function differing(values: Counted): number {
	const n = values.reduce((a, [, count]) => a + count, 0);
	return values.reduce((a, [, count]) => a + count * (n - count), 0);
}

/** Squared differences summed over ordered pairs: 2 n times the sum of squares about the mean. */
function squared(values: Counted): number {
	const n = values.reduce((a, [, count]) => a + count, 0);
	const mean = values.reduce((a, [x, count]) => a + x * count, 0) / n;
	return 2 * n * values.reduce((a, [x, count]) => a + count * (x - mean) ** 2, 0);
}

/** Squared relative differences summed over ordered pairs. */
function relative(values: Counted): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const [x, count] = values[i] ?? [0, 0];
		for (let j = 0; j < i; j++) {
			const [y, other] = values[j] ?? [0, 0];
			sum += 2 * count * other * ((x - y) / (x + y)) ** 2;
		}
	}
	return sum;
}

/** The ordinal distance of two values is the difference of their mid-ranks among all pairable values. */
function rankPlaces(sorted: Counted): Map<number, number> {
	let before = 0;
	return new Map(
		sorted.map(([x, count]) => {
			const middle = before + count / 2;
			before += count;
			return [x, middle];
		})
	);
}

/** Values about their mean, so that large values with small differences keep their digits. */
function centred(sorted: Counted, n: number): Map<number, number> {
	const mean = sorted.reduce((sum, [x, count]) => sum + (x * count) / n, 0);
	return new Map(sorted.map(([x]) => [x, x - mean]));
}
