import { at } from '../../linear-algebra/matrix.ts';
import { bivariateNormalCdf } from '../../correlation/bivariate-normal.ts';
import { polychoricMethod } from '../../correlation/methods/polychoric.ts';
import { cutPoints, LIMIT, margins, rectangle, withoutEmpty } from '../../correlation/polychoric.ts';
import { matrix } from '../../validate.ts';
import { brentMinimum } from './brent-minimum.ts';
import { imitation } from './imitation.ts';
import { nelderMead } from './nelder-mead.ts';

/**
 * The polychoric correlations as the R package polycor prints them: the same likelihood, but searched with R's
 * `optimise` and `optim`, which stop about 1e-4 before the maximum. Only to explain a difference with R;
 * `polychoricTwoStep` and `polychoricML` reach the maximum. `null` with fewer than two used categories on a side.
 */
function polychor(table: readonly (readonly number[])[]): { twoStep: number; ml: number } | null {
	const counts = withoutEmpty(table);
	const { rows, cols } = margins(counts);
	if (rows.length < 2 || cols.length < 2) return null;
	const [rowCuts, colCuts] = [cutPoints(rows), cutPoints(cols)];
	const minusLogLikelihood = (rho: number, a: readonly number[], b: readonly number[]): number => {
		const bounded = Math.max(-LIMIT, Math.min(LIMIT, rho));
		let total = 0;
		counts.forEach((row, i) =>
			row.forEach((n, j) => {
				const p = rectangle(a, b, i, j, (h, k) => bivariateNormalCdf(h, k, bounded));
				if (p > 0) total -= n * Math.log(p);
			})
		);
		return total;
	};
	const twoStep = brentMinimum((rho) => minusLogLikelihood(rho, rowCuts, colCuts), -LIMIT, LIMIT);
	const ascending = (cuts: readonly number[]) => cuts.every((c, i) => i === 0 || c >= at(cuts, i - 1));
	const best = nelderMead(
		(point) => {
			const a = [-Infinity, ...point.slice(1, rows.length), Infinity];
			const b = [-Infinity, ...point.slice(rows.length), Infinity];
			return ascending(a) && ascending(b) ? minusLogLikelihood(at(point, 0), a, b) : Infinity;
		},
		[twoStep, ...rowCuts.slice(1, -1), ...colCuts.slice(1, -1)]
	);
	return { twoStep, ml: Math.max(-LIMIT, Math.min(LIMIT, at(best, 0))) };
}

/** The polychoric correlations as polycor 0.8-1 prints them. R: `polycor::polychor(m)`, `polychor(m, ML = TRUE)`. */
export const polycor = imitation(
	'polycor',
	polychoricMethod,
	(_, input) => polychor(matrix(input, 'm').map((row) => row.map((count) => count ?? 0))) ?? {}
);
