import { mean, standardDeviation } from '../descriptives/plain.ts';

/** z scores (mean 0, sd 1) and T scores (mean 50, sd 10), missing ones in their places; `NaN` without spread. R: `scale(x)`. */
export function standardScores(x: readonly (number | null)[]): {
	z: (number | null)[];
	t: (number | null)[];
} {
	const present = Float64Array.from(x.filter((value) => value !== null));
	const centre = mean(present);
	const sd = standardDeviation(present);
	const z = x.map((value) => (value === null ? null : (value - centre) / sd));
	return { z, t: z.map((value) => (value === null ? null : 50 + 10 * value)) };
}
