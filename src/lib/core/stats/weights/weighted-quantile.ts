import { sortOrder } from '../ranks/sort-order.ts';
import { at } from '../linear-algebra/matrix.ts';
import { runningSums, sum } from '../linear-algebra/vector.ts';
import { singletonOrder } from './singleton-order.ts';

/**
 * How a weighted quantile is read; there is no single convention.
 * `ecdf`: the smallest value at which the cumulated weight reaches p, as the R package survey.
 * `count`: type 7 with the sum of weights as the number of cases, as `Hmisc::wtd.quantile`.
 * `count-normalised`: the same after scaling the weights to sum to n.
 * `interpolated`: straight lines between the middles of the weights, as `matrixStats::weightedMedian`.
 */
export type WeightedQuantileRule = 'ecdf' | 'count' | 'count-normalised' | 'interpolated';

/** Weighted quantiles at `probabilities`; `x` and positive `weights` of equal length, at least one. */
export function weightedQuantiles(
	x: Float64Array,
	weights: Float64Array,
	probabilities: readonly number[],
	rule: WeightedQuantileRule = 'ecdf'
): number[] {
	// Interpolation depends on the order of equal values: it is read in the order in which R leaves them.
	const order = rule === 'interpolated' ? singletonOrder(x) : sortOrder(x);
	const values = x.map((_, k) => at(x, at(order, k)));
	const sorted = x.map((_, k) => at(weights, at(order, k)));
	const scale = rule === 'count-normalised' ? values.length / sum(sorted) : 1;
	const reached = runningSums(sorted.map((w) => w * scale));
	const whole = at(reached, reached.length - 1);
	/** The first value at which the cumulated weight is at least `height`. */
	const valueAt = (height: number): number => {
		const i = reached.findIndex((r) => r >= height);
		return at(values, i < 0 ? values.length - 1 : i);
	};
	return probabilities.map((p) => {
		if (rule === 'ecdf') return valueAt(p * whole);
		if (rule === 'interpolated') return interpolate(values, sorted, reached, p * whole);
		const position = 1 + (whole - 1) * p;
		const low = Math.max(Math.floor(position), 1);
		const share = position % 1;
		return (1 - share) * valueAt(low) + share * valueAt(Math.min(low + 1, whole));
	});
}

function interpolate(
	values: Float64Array,
	weights: Float64Array,
	reached: Float64Array,
	height: number
): number {
	const middle = (i: number) => at(reached, i) - at(weights, i) / 2;
	const last = values.length - 1;
	if (height <= middle(0)) return at(values, 0);
	if (height >= middle(last)) return at(values, last);
	let i = 0;
	while (middle(i + 1) < height) i++;
	const share = (height - middle(i)) / (middle(i + 1) - middle(i));
	return at(values, i) + share * (at(values, i + 1) - at(values, i));
}
