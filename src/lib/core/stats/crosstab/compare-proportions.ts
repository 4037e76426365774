import { chiSquareUpper, normalTwoSided } from '../distributions/index.ts';

/** `yes` out of `n`. */
export interface Share {
	yes: number;
	n: number;
}

/**
 * The z test of two independent proportions with their pooled variance, no continuity correction: what SPSS CTABLES marks
 * with letters. NaN when everyone, or no one, said yes. R: `prop.test(yes, n, correct = FALSE)`, z² being its statistic.
 */
export function compareProportions(first: Share, second: Share): { z: number; p: number } {
	const pooled = (first.yes + second.yes) / (first.n + second.n);
	const se = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
	const z = (first.yes / first.n - second.yes / second.n) / se;
	return { z, p: normalTwoSided(z) };
}

/**
 * The same comparison with Yates' continuity correction, as R does by default. R: `prop.test(yes, n)`.
 */
export function compareProportionsCorrected(first: Share, second: Share): { chiSquare: number; p: number } {
	const pooled = (first.yes + second.yes) / (first.n + second.n);
	const weight = 1 / first.n + 1 / second.n;
	const gap = Math.abs(first.yes / first.n - second.yes / second.n);
	const distance = gap - Math.min(0.5, gap / weight) * weight;
	const chiSquare = distance ** 2 / (pooled * (1 - pooled) * weight);
	return { chiSquare, p: chiSquareUpper(chiSquare, 1) };
}
