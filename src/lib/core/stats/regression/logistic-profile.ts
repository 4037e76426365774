import { chiSquareQuantile } from '../distributions/index.ts';
import { findRoot } from '../special/index.ts';
import { logisticRegression, type LogisticFit } from './logistic.ts';

/** Deviance with coefficient `j` held at `value` and the others fitted. */
export function profileDeviance(
	columns: readonly Float64Array[],
	y: Float64Array,
	j: number,
	value: number
): number {
	const others = columns.filter((_, i) => i !== j);
	const offset = (columns[j] ?? new Float64Array(y.length)).map((x) => x * value);
	return logisticRegression(others, y, { offset }).deviance;
}

/**
 * Profile-likelihood interval of coefficient `j`: the values whose deviance exceeds the smallest by the chi-square
 * quantile, solved exactly. A limit is `null` where the deviance never rises that far (separation on that side).
 * R's `confint(m)` interpolates the same curve and differs in the third digit.
 */
export function profileInterval(
	columns: readonly Float64Array[],
	y: Float64Array,
	fit: LogisticFit,
	j: number,
	se: number,
	level = 0.95
): [number | null, number | null] {
	const estimate = fit.beta[j] ?? 0;
	const target = fit.deviance + chiSquareQuantile(level, 1);
	const excess = (value: number) => profileDeviance(columns, y, j, value) - target;
	const limit = (direction: 1 | -1): number | null => {
		let near = estimate;
		for (let reach = 1; reach <= 64; reach *= 2) {
			const far = estimate + direction * reach * se;
			if (excess(far) > 0) return findRoot(excess, near, far, 1e-10 * se);
			near = far;
		}
		return null;
	};
	return [limit(-1), limit(1)];
}
