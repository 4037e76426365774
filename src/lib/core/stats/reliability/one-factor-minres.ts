import { at, entry, type Matrix } from '../linear-algebra/matrix.ts';

/**
 * Loadings of one factor by minimum residuals: those that leave the smallest squares of the correlations outside the
 * diagonal. Signed so that their sum is positive; `null` when the search does not settle.
 * Harman & Jones, Psychometrika 31 (1966). R: `psych::fa(m, 1)$loadings`.
 */
export function minresLoadings(r: Matrix): Float64Array | null {
	const k = r.rows;
	let loadings = new Float64Array(k).fill(0.7);
	for (let j = 0; j < k; j++) {
		let total = 0;
		for (let i = 0; i < k; i++) total += entry(r, i, j);
		if (total < 0) loadings[j] = -0.7;
	}
	for (let iteration = 0; iteration < 10000; iteration++) {
		let moved = 0;
		const next = loadings.slice();
		for (let i = 0; i < k; i++) {
			let above = 0;
			let below = 0;
			for (let j = 0; j < k; j++) {
				if (j === i) continue;
				above += entry(r, i, j) * at(next, j);
				below += at(next, j) ** 2;
			}
			if (below === 0) return null;
			next[i] = above / below;
			moved = Math.max(moved, Math.abs(at(next, i) - at(loadings, i)));
		}
		loadings = next;
		if (moved < 1e-13) {
			const sign = loadings.reduce((a, b) => a + b, 0) < 0 ? -1 : 1;
			return loadings.map((value) => sign * value);
		}
	}
	return null;
}
