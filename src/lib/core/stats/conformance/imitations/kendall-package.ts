import { kendallMethod } from '../../correlation/methods/kendall.ts';
import { imitation } from './imitation.ts';

/**
 * The variance of S and the p with continuity correction as the R package Kendall prints them: in single precision, p as
 * 1 minus a distribution function near 1. R: `Kendall::Kendall(x, y)`.
 */
export const kendallPackage = imitation('kendall-package', kendallMethod, ({ details }) => {
	const p = Number(details.pCorrected);
	return {
		p: 2 * (1 - Math.fround(1 - p / 2)) || p,
		varianceS: Math.fround(Number(details.varianceS))
	};
});
