import { pickNumbers } from '../../cases.ts';
import { chiSquareQuantile, normalQuantile } from '../../distributions/index.ts';
import { at } from '../../linear-algebra/matrix.ts';
import { logisticRegression, type LogisticFit } from '../../regression/logistic.ts';
import { profileDeviance } from '../../regression/logistic-profile.ts';
import { logisticRegressionMethod } from '../../regression/methods/logistic.ts';
import { readModel } from '../../regression/read-model.ts';
import { column } from '../../validate.ts';
import { imitation } from './imitation.ts';
import { fmmSpline } from './spline.ts';

/**
 * The profile-likelihood interval as R prints it: the signed root of the deviance is computed at steps of a fifth of
 * its largest value, a spline is laid through the points, and the spline is read by straight lines. `profileInterval` solves the same
 * curve exactly.
 */
function splineInterval(
	columns: readonly Float64Array[],
	y: Float64Array,
	fit: LogisticFit,
	j: number,
	se: number
): [number | null, number | null] {
	const estimate = fit.beta[j] ?? 0;
	const largest = Math.sqrt(chiSquareQuantile(1 - 0.05 / 4, 1));
	const points: { value: number; z: number }[] = [{ value: estimate, z: 0 }];
	for (const direction of [-1, 1]) {
		let z = 0;
		for (let step = 1; step < 10 && Math.abs(z) < largest; step++) {
			const value = estimate + direction * step * (largest / 5) * se;
			z = direction * Math.sqrt(Math.max(0, profileDeviance(columns, y, j, value) - fit.deviance));
			points.push({ value, z });
		}
	}
	points.sort((a, b) => a.value - b.value);
	const values = points.map((p) => p.value);
	const spline = fmmSpline(
		values,
		points.map((p) => p.z)
	);
	const count = 3 * points.length;
	const first = at(values, 0);
	const grid = Array.from(
		{ length: count },
		(_, i) => first + (i * (at(values, values.length - 1) - first)) / (count - 1)
	);
	const heights = grid.map(spline);
	const read = (z: number): number | null => {
		const i = heights.findIndex((height, k) => k > 0 && at(heights, k - 1) <= z && z <= height);
		if (i < 1) return null;
		const share = (z - at(heights, i - 1)) / (at(heights, i) - at(heights, i - 1));
		return at(grid, i - 1) + share * (at(grid, i) - at(grid, i - 1));
	};
	const cutoff = normalQuantile(0.975);
	return [read(-cutoff), read(cutoff)];
}

/** The profile-likelihood limits of a logistic regression as R 4.2 prints them. R: `confint(glm(…))` (MASS). */
export const confintGlm = imitation('confint-glm', logisticRegressionMethod, ({ details }, input) => {
	const y = column(input, 'y');
	const { design, complete } = readModel(input, [y]);
	const outcome = pickNumbers(y, complete);
	const fit = logisticRegression(design.columns, outcome);
	const lines = details.coefficients as readonly { se: number | null }[];
	return {
		limits: lines.map(({ se }, j) => splineInterval(design.columns, outcome, fit, j, se ?? 0))
	};
});
