import { at } from '../linear-algebra/matrix.ts';

/** One variable to rake to. */
export interface Margin {
	/** Category of each case, a position in `targets`. */
	category: Int32Array;
	/** Wanted weighted total of each category. */
	targets: Float64Array;
}

export interface Raked {
	weights: Float64Array;
	converged: boolean;
	iterations: number;
	/** Largest distance of a weighted total from its target, as a share of the sum of targets. */
	error: number;
}

/**
 * Raking: base weights are scaled to one margin after the other until all totals are met.
 * Deming & Stephan (1940). The limit does not depend on the order of the margins. R: `survey::rake`.
 */
export function rake(
	base: Float64Array,
	margins: readonly Margin[],
	{ tolerance = 1e-12, maxIterations = 2000 } = {}
): Raked {
	const weights = base.slice();
	const whole = margins[0]?.targets.reduce((sum, t) => sum + t, 0) ?? 1;
	let error = Infinity;
	let iterations = 0;
	while (iterations < maxIterations && error > tolerance) {
		iterations++;
		for (const margin of margins) {
			const totals = totalsOf(weights, margin);
			const factors = margin.targets.map((t, c) => (at(totals, c) === 0 ? 0 : t / at(totals, c)));
			for (let i = 0; i < weights.length; i++) {
				weights[i] = (weights[i] as number) * (factors[margin.category[i] as number] as number);
			}
		}
		const before = error;
		error = 0;
		for (const margin of margins) {
			const totals = totalsOf(weights, margin);
			margin.targets.forEach((t, c) => (error = Math.max(error, Math.abs(at(totals, c) - t) / whole)));
		}
		// Rounding can hold a large sample just above the tolerance for ever.
		if (error >= before && error < 1e-9) break;
	}
	return { weights, converged: error <= Math.max(tolerance, 1e-9), iterations, error };
}

/** Weighted total of each category. */
export function totalsOf(weights: Float64Array, margin: Margin): Float64Array {
	const totals = new Float64Array(margin.targets.length);
	for (let i = 0; i < weights.length; i++) {
		const c = margin.category[i] as number;
		totals[c] = (totals[c] as number) + (weights[i] as number);
	}
	return totals;
}

/**
 * Scores of an estimate after the weights have been raked: what the margins explain no longer varies.
 * Ten sweeps over the margins, as R does; one margin (post-stratification) is exact after the first.
 * R: the `raking` branch of `survey::svyrecvar`.
 */
export function rakedScores(
	scores: Float64Array,
	raked: Float64Array,
	margins: readonly Margin[]
): Float64Array {
	const out = scores.slice();
	for (let sweep = 0; sweep < (margins.length > 1 ? 10 : 1); sweep++) {
		for (const { category, targets } of margins) {
			const sums = new Float64Array(targets.length);
			const counts = new Float64Array(targets.length);
			for (let i = 0; i < out.length; i++) {
				const w = raked[i] as number;
				const c = category[i] as number;
				if (w === 0) continue;
				sums[c] = (sums[c] as number) + (out[i] as number) / w;
				counts[c] = (counts[c] as number) + 1;
			}
			for (let i = 0; i < out.length; i++) {
				const c = category[i] as number;
				if ((counts[c] as number) > 0) {
					out[i] = (out[i] as number) - ((raked[i] as number) * (sums[c] as number)) / (counts[c] as number);
				}
			}
		}
	}
	return out;
}
