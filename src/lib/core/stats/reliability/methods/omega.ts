import { testOf, estimateOf } from '../../outcome.ts';
import { chiSquareUpper } from '../../distributions/index.ts';
import { rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { correlationsOf, covariances } from '../item-matrix.ts';
import { modelOmega, observedOmega } from '../omega.ts';
import { oneFactorML } from '../one-factor-ml.ts';
import { minresLoadings } from '../one-factor-minres.ts';
import { ITEMS_INPUT, readItems, type ReadItems } from '../read-items.ts';

export const mcdonaldOmegaMethod = method({
	name: 'mcdonald-omega',
	input: {
		...ITEMS_INPUT,
		estimator:
			'optional: minres (default, as psych and jamovi) or ml (confirmatory factor analysis, as lavaan)'
	},
	answers: ['omega-1factor', 'omega-psych', 'omega-jamovi'],
	run(input): Result {
		const estimator = oneOf<'minres' | 'ml'>(input, 'estimator', ['minres', 'ml']);
		const read = readItems(input, 3);
		const [first] = read.constant;
		if (first !== undefined) refuse('constant-item', { item: first });
		return estimator === 'ml' ? byLikelihood(read) : byMinres(read);
	}
});

function byMinres({ complete, missing, given }: ReadItems): Result {
	const r = correlationsOf(covariances(complete));
	const found = minresLoadings(r);
	if (!found) return refuse('not-converged', { n: complete.length });
	const loadings = Array.from(found);
	const uniquenesses = loadings.map((value) => 1 - value ** 2);
	return {
		method: 'mcdonald-omega',
		estimate: estimateOf('omega-minres', observedOmega(r, loadings)),
		effects: [estimateOf('omega-from-loadings', modelOmega(loadings, uniquenesses))],
		details: { estimator: 'minres', loadings, residualVariances: uniquenesses },
		n: { used: complete.length, missing },
		base: 'complete-rows',
		warnings: heywood(uniquenesses),
		r: `psych::omega(as.data.frame(${rMatrix(given, 'm')}), nfactors = 1, flip = FALSE, plot = FALSE)`
	};
}

function byLikelihood({ complete, missing, given, items }: ReadItems): Result {
	const found = oneFactorML(covariances(complete), complete.length);
	if (!found) return refuse('not-converged', { n: complete.length });
	const { loadings, residualVariances, chiSquare, df } = found;
	const names = Array.from({ length: items }, (_, j) => `i${j + 1}`);
	return {
		method: 'mcdonald-omega',
		estimate: estimateOf('omega-ml', modelOmega(loadings, residualVariances)),
		...(df > 0
			? { test: testOf('model-fit', 'chi-square', chiSquare, chiSquareUpper(chiSquare, df), df) }
			: {}),
		effects: [],
		details: { estimator: 'ml', loadings, residualVariances, chiSquare, df },
		n: { used: complete.length, missing },
		base: 'complete-rows',
		warnings: heywood(residualVariances),
		r: `d <- as.data.frame(${rMatrix(given, 'm')}); names(d) <- c(${names.map((name) => `'${name}'`).join(', ')}); lavaan::cfa('f =~ ${names.join(' + ')}', d, std.lv = TRUE)`
	};
}

/** A residual variance below zero is impossible: the factor explains more than there is. */
function heywood(residualVariances: readonly number[]): Warning[] {
	return residualVariances.flatMap((value, j) =>
		value < 0 ? [{ code: 'heywood-case', values: { item: j + 1, variance: value } }] : []
	);
}
