/** How much credit two ratings that differ receive: `identity` none, `linear` and `quadratic` by distance. */
export type WeightName = 'identity' | 'linear' | 'quadratic';

/** Agreement weight of categories `i` and `j`: 1 on the diagonal, between 0 and 1 elsewhere. */
export type Weight = (i: number, j: number) => number;

/**
 * Agreement weights of an ordered scale.
 *
 * `positions` are the places of the categories on the scale, in scale order, unused points included: leaving a
 * point out changes the distances and so the coefficient. `linear` is 1 - |i - j| / range, `quadratic`
 * 1 - (i - j)^2 / range^2 (Fleiss and Cohen 1973). Returns a function of two category indexes.
 * In R: `vcd::Kappa(weights = 'Equal-Spacing')` and `'Fleiss-Cohen'`; `irrCAC::linear.weights(positions)`.
 */
export function agreementWeights(name: WeightName, positions: readonly number[]): Weight {
	if (name === 'identity') return (i, j) => (i === j ? 1 : 0);
	const range = Math.max(...positions) - Math.min(...positions);
	const at = (i: number) => positions[i] ?? NaN;
	return (i, j) => {
		if (i === j) return 1;
		const distance = Math.abs(at(i) - at(j)) / range;
		return 1 - (name === 'linear' ? distance : distance * distance);
	};
}
