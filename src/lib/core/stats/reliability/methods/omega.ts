import { testOf, estimateOf } from '../../outcome.ts';
import { chiSquareUpper } from '../../distributions/index.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { correlationsOf, covariances } from '../item-matrix.ts';
import { modelOmega, observedOmega } from '../omega.ts';
import { oneFactorML } from '../one-factor-ml.ts';
import { minresLoadings } from '../one-factor-minres.ts';
import { ITEMS_INPUT, readItems, type ReadItems } from '../read-items.ts';

/** The search starts with each item on the side of the others. */
const R_SIGN = 'ifelse(colSums(r) < 0, -1, 1)';

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
		r: rLines(
			rAssign('m', rMatrix(given, 'm')),
			'r <- cor(na.omit(m)); k <- ncol(r)',
			`l <- optim(rep(0.7, k) * ${R_SIGN}, function(l) {d <- r - tcrossprod(l); sum(d[lower.tri(d)]^2)}, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))$par; l <- l * sign(sum(l))`,
			'list(estimate = 1 - sum(1 - l^2) / sum(r), `omega-from-loadings` = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), loadings = l)  # psych::omega(m, nfactors = 1, flip = FALSE)'
		)
	};
}

function byLikelihood({ complete, missing, given }: ReadItems): Result {
	const found = oneFactorML(covariances(complete), complete.length);
	if (!found) return refuse('not-converged', { n: complete.length });
	const { loadings, residualVariances, chiSquare, df } = found;
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
		r: rLines(
			rAssign('m', rMatrix(given, 'm')),
			'm <- na.omit(m); n <- nrow(m); k <- ncol(m); s <- cov(m) * (n - 1) / n; r <- cov2cor(s); i <- 1:k',
			'f <- function(t) {v <- tcrossprod(t[i]) + diag(t[-i]); e <- determinant(v); if (e$sign < 0 || min(eigen(v, TRUE, TRUE)$values) <= 0) Inf else e$modulus[[1]] + sum(diag(solve(v, r)))}',
			`t <- optim(c(rep(0.7, k) * ${R_SIGN}, rep(0.5, k)), f, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000, ndeps = rep(1e-5, 2 * k)))$par; x <- n * (f(t) - determinant(r)$modulus[[1]] - k)`,
			'l <- t[i] * sqrt(diag(s)); l <- l * sign(sum(l)); u <- t[-i] * diag(s); df <- k * (k - 3) / 2',
			`list(estimate = sum(l)^2 / (sum(l)^2 + sum(u)), loadings = l, residualVariances = u${df > 0 ? ', statistic = x, df = df, p = pchisq(x, df, lower.tail = FALSE)' : ''})  # lavaan::cfa(std.lv = TRUE)`
		)
	};
}

/** A residual variance below zero is impossible: the factor explains more than there is. */
function heywood(residualVariances: readonly number[]): Warning[] {
	return residualVariances.flatMap((value, j) =>
		value < 0 ? [{ code: 'heywood-case', values: { item: j + 1, variance: value } }] : []
	);
}
