import { mean } from './plain.ts';

/** By type: 1 moments, 2 SPSS, SAS and jamovi, 3 psych and MINITAB. Kurtosis is excess. */
export interface Shape {
	skewness: readonly [type1: number, type2: number, type3: number];
	kurtosis: readonly [type1: number, type2: number, type3: number];
	/** Of the type-2 figures, under normality. */
	seSkewness: number;
	seKurtosis: number;
}

/**
 * Skewness and excess kurtosis in the three usual forms, `NaN` where undefined (all equal, too few values).
 * D. N. Joanes & C. A. Gill (The Statistician 47, 1998). R: `e1071::skewness(x, type = 2)`, `e1071::kurtosis(x, type = 2)`.
 */
export function skewnessKurtosis(values: Float64Array): Shape {
	const n = values.length;
	const first = mean(values);
	// Rounded once only, as R's mean is: far from 0 the third power shows the difference.
	const centre = first + mean(values.map((value) => value - first));
	let [second, third, fourth] = [0, 0, 0];
	for (const value of values) {
		const d = value - centre;
		second += d * d;
		third += d * d * d;
		fourth += d * d * d * d;
	}
	const m2 = second / n;
	const g1 = third / n / m2 ** 1.5;
	const g2 = fourth / n / (m2 * m2) - 3;
	const skewness2 = n > 2 ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : NaN;
	const kurtosis2 = n > 3 ? ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6) : NaN;
	const seSkewness = n > 2 ? Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3))) : NaN;
	return {
		skewness: [g1, skewness2, g1 * ((n - 1) / n) ** 1.5],
		kurtosis: [g2, kurtosis2, (g2 + 3) * ((n - 1) / n) ** 2 - 3],
		seSkewness,
		seKurtosis: n > 3 ? 2 * seSkewness * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5))) : NaN
	};
}
