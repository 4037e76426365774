/**
 * Agreement on presence and on absence, apart: of a 2 x 2 table [[both yes, only first], [only second, both no]],
 * `positive` = 2a / (2a + b + c) and `negative` = 2d / (2d + b + c), 0 to 1; NaN when the category was never used.
 * Source: Cicchetti and Feinstein (1990).
 */
export function specificAgreement(counts: readonly (readonly number[])[]): {
	positive: number;
	negative: number;
} {
	const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = counts;
	return { positive: (2 * a) / (2 * a + b + c), negative: (2 * d) / (2 * d + b + c) };
}
