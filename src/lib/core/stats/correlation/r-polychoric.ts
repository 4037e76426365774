import { rAssign, rLines, rMatrix, rNormalReach } from '../r-code.ts';

/** A polychoric correlation in R without polycor: the likelihood of a bivariate normal cut into the cells of a table. */
export function rPolychoric(
	table: readonly (readonly number[])[],
	estimator: 'two-step' | 'ml',
	level: number
): string {
	return rLines(
		rAssign('m', rMatrix(table, 'm')),
		'm <- m[rowSums(m) > 0, colSums(m) > 0]; cuts <- function(n) qnorm(cumsum(n) / sum(n))[-length(n)]',
		'F <- function(h, k, r) if (h == -Inf) 0 else integrate(function(x) dnorm(x) * pnorm((k - r * x) / sqrt(1 - r^2)), -Inf, h, rel.tol = 1e-10)$value',
		'cells <- function(r, a, b) {q <- outer(c(-Inf, a, Inf), c(-Inf, b, Inf), Vectorize(function(h, k) F(h, k, r))); diff(t(diff(q)))}',
		'l <- function(r, a, b) -sum(t(m) * log(pmax(cells(r, a, b), 1e-300)))',
		'a <- cuts(rowSums(m)); b <- cuts(colSums(m)); r <- optimize(function(r) l(r, a, b), c(-0.999, 0.999), tol = 1e-9)$minimum',
		...(estimator === 'ml'
			? [
					'i <- seq_along(a) + 1; j <- seq_along(b) + 1 + length(a)',
					't <- optim(c(r, a, b), function(t) l(t[1], t[i], t[j]), method = "BFGS", control = list(reltol = 1e-15, ndeps = rep(1e-5, 1 + length(a) + length(b))))$par',
					'p <- function(t) as.vector(cells(t[1], t[i], t[j])); g <- sapply(seq_along(t), function(k) {h <- replace(0 * t, k, 1e-5); (p(t + h) - p(t - h)) / 2e-5})',
					'se <- sqrt(solve(sum(m) * crossprod(g / p(t), g))[1, 1]); r <- t[1]',
					`c(estimate = r, se = se, lower = max(-1, r - ${rNormalReach(level)} * se), upper = min(1, r + ${rNormalReach(level)} * se))  # polycor::polychor(m, ML = TRUE)`
				]
			: ['c(estimate = r)  # polycor::polychor(m)'])
	);
}
