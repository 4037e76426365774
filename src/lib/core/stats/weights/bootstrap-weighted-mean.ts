import { seededRandom } from '../special/index.ts';

export interface BootstrappedMean {
	mean: number;
	/** Standard deviation of the replicates. */
	se: number;
	/** Percentile interval, type 7 quantiles of the replicates. */
	lower: number;
	upper: number;
	replicates: Float64Array;
}

/**
 * Bootstrap of a weighted mean: cases are drawn with their weights, with replacement, `replicates` times.
 * `x` and `weights` of equal length, none missing, weights not all zero; the same seed gives the same numbers.
 * For independently drawn cases: with clusters use the linearised standard error of `weightedMean`.
 */
export function bootstrapWeightedMean(
	x: Float64Array,
	weights: Float64Array,
	{ replicates = 2000, seed = 1, level = 0.95 } = {}
): BootstrappedMean {
	const n = x.length;
	const random = seededRandom(seed);
	const products = x.map((value, i) => value * (weights[i] as number));
	const ratio = (total: number, weight: number) => total / weight;
	const means = new Float64Array(replicates);
	for (let r = 0; r < replicates; r++) {
		let total = 0;
		let weight = 0;
		// A draw of weight 0 only has no mean: it is drawn again.
		while (weight === 0) {
			for (let i = 0; i < n; i++) {
				const k = Math.floor(random() * n);
				total += products[k] as number;
				weight += weights[k] as number;
			}
		}
		means[r] = ratio(total, weight);
	}
	const sorted = means.slice().sort();
	const centre = means.reduce((sum, m) => sum + m, 0) / replicates;
	const squares = means.reduce((sum, m) => sum + (m - centre) ** 2, 0);
	return {
		mean: ratio(
			products.reduce((a, b) => a + b, 0),
			weights.reduce((a, b) => a + b, 0)
		),
		se: Math.sqrt(squares / (replicates - 1)),
		lower: quantile(sorted, (1 - level) / 2),
		upper: quantile(sorted, 1 - (1 - level) / 2),
		replicates: means
	};
}

function quantile(sorted: Float64Array, p: number): number {
	const position = (sorted.length - 1) * p;
	const low = Math.floor(position);
	const below = sorted[low] ?? NaN;
	return below + (position - low) * ((sorted[low + 1] ?? below) - below);
}
