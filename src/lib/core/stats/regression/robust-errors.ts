import { inverseCrossproduct, leverages } from '../linear-algebra/householder.ts';
import { entry } from '../linear-algebra/matrix.ts';
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
	const scaled = fit.residuals.slice();
	if (type === 'HC1') scaled.forEach((value, i) => (scaled[i] = value * Math.sqrt(n / (n - rank))));
	else leverages(qr).forEach((h, i) => (scaled[i] = (scaled[i] as number) / (1 - h)));
	return design.names.map((_, j) => {
		const k = kept.indexOf(j);
		if (k < 0) return null;
		const influence = new Float64Array(n);
		kept.forEach((position, m) => {
			const column = design.columns[position] as Float64Array;
			const factor = entry(inverse, k, m);
			for (let i = 0; i < n; i++) influence[i] = (influence[i] as number) + factor * (column[i] as number);
		});
		let total = 0;
		for (let i = 0; i < n; i++) total += ((influence[i] as number) * (scaled[i] as number)) ** 2;
		return Math.sqrt(total);
	});
}
