import { inverseCrossproduct } from '../linear-algebra/householder.ts';
import { at, entry } from '../linear-algebra/matrix.ts';
import type { DesignMatrix } from './design-matrix.ts';
import type { LinearFit } from './linear.ts';

/**
 * Standard errors that hold when the residual variance is not constant, in the order of the design's columns;
 * `null` for an aliased one. HC1 scales the squared residuals by n/(n - k), HC3 by 1/(1 - h)².
 * MacKinnon & White (1985). R: `sqrt(diag(sandwich::vcovHC(m, 'HC3')))`.
 */
export function robustErrors(design: DesignMatrix, fit: LinearFit, type: 'HC1' | 'HC3'): (number | null)[] {
	const { qr, n, rank } = fit;
	const inverse = inverseCrossproduct(qr);
	const kept = qr.pivot.slice(0, rank);
	const totals = new Float64Array(rank);
	for (let i = 0; i < n; i++) {
		const factor = type === 'HC1' ? n / (n - rank) : (1 - at(fit.leverages, i)) ** -2;
		const squared = factor * at(fit.residuals, i) ** 2;
		for (let k = 0; k < rank; k++) {
			let influence = 0;
			for (let m = 0; m < rank; m++)
				influence += entry(inverse, k, m) * at(design.columns[kept[m] ?? 0] ?? [], i);
			totals[k] = at(totals, k) + squared * influence ** 2;
		}
	}
	return design.names.map((_, j) => {
		const k = kept.indexOf(j);
		return k < 0 ? null : Math.sqrt(at(totals, k));
	});
}
