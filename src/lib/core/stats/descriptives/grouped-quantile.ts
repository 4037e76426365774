/**
 * Quantile interpolated within the scale point it falls on, each point being `width` wide: the grouped median of a
 * Likert item for p = 0.5. `NaN` for none. R: `psych::interp.quantiles(x, p, w = width)`.
 */
export function groupedQuantile(ascending: Float64Array, p: number, width = 1): number {
	const n = ascending.length;
	const place = (n + 1) * p;
	const at = (i: number): number => ascending[Math.max(1, Math.min(n, i)) - 1] ?? NaN;
	const middle = (at(Math.floor(place)) + at(Math.ceil(place))) / 2;
	let below = 0;
	let on = 0;
	for (const value of ascending) {
		if (value < middle) below++;
		else if (value === middle) on++;
	}
	return on > 1 ? middle - width / 2 + (width * (n * p - below)) / on : middle;
}
