/** Hyndman and Fan's (1996) numbers: 2 averages at steps, 6 is SPSS's, 7 is R's default. */
export type PercentileType = 2 | 6 | 7;

/** The `p` quantile (0 to 1) of some values by the type named. In R: `quantile(x, p, type = type)`. */
export function percentile(values: readonly number[], p: number, type: PercentileType): number {
	const sorted = Float64Array.from(values).sort();
	const n = sorted.length;
	const h = type === 2 ? n * p : type === 6 ? (n + 1) * p : 1 + (n - 1) * p;
	const below = Math.floor(h + 4 * Number.EPSILON);
	const rest = Math.abs(h - below) < 4 * Number.EPSILON ? 0 : h - below;
	const at = (i: number) => sorted[Math.min(Math.max(i, 1), n) - 1] ?? NaN;
	const weight = type === 2 ? (rest > 0 ? 1 : 0.5) : rest;
	return at(below) + weight * (at(below + 1) - at(below));
}
