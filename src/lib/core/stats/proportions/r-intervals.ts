import { rLines, rNormalReach } from '../r-code.ts';
import type { DifferenceInterval } from './difference-interval.ts';
import type { ProportionInterval } from './proportion-interval.ts';

const WILSON =
	'function(x, n) {p <- x / n; h <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); c(p + z^2 / (2 * n) - h, p + z^2 / (2 * n) + h) / (1 + z^2 / n)}';
const WILSON_CORRECTED =
	'function(x, n) {p <- x / n; h <- function(s) z * sqrt(z^2 + 2 * s - 1 / n + 4 * p * (n * (1 - p) - s)); c(if (x == 0) 0 else max(0, (2 * x + z^2 - 1 - h(-1)) / (2 * (n + z^2))), if (x == n) 1 else min(1, (2 * x + z^2 + 1 + h(1)) / (2 * (n + z^2))))}';

const ONE: Record<ProportionInterval, (level: number) => string> = {
	wilson: (level) => `i <- prop.test(x, n, conf.level = ${level}, correct = FALSE)$conf.int`,
	'wilson-corrected': () => `i <- (${WILSON_CORRECTED})(x, n)`,
	'wilson-corrected-as-prop-test': (level) => `i <- prop.test(x, n, conf.level = ${level})$conf.int`,
	'clopper-pearson': (level) => `i <- binom.test(x, n, conf.level = ${level})$conf.int`,
	'agresti-coull': () =>
		'm <- n + z^2; p <- (x + z^2 / 2) / m; i <- p + c(-1, 1) * z * sqrt(p * (1 - p) / m); i <- c(max(0, i[1]), min(1, i[2]))',
	jeffreys: (level) =>
		`i <- c(if (x == 0) 0 else qbeta(${(1 - level) / 2}, x + 0.5, n - x + 0.5), if (x == n) 1 else qbeta(${(1 + level) / 2}, x + 0.5, n - x + 0.5))`,
	arcsine: () => 'i <- sin(asin(sqrt((x + 0.375) / (n + 0.75))) + c(-1, 1) * z / (2 * sqrt(n)))^2',
	wald: () => 'p <- x / n; i <- p + c(-1, 1) * z * sqrt(p * (1 - p) / n); i <- c(max(0, i[1]), min(1, i[2]))'
};

/** A proportion with its interval. */
export function rProportion(x: number, n: number, kind: ProportionInterval, level: number): string {
	return rLines(
		`x <- ${x}; n <- ${n}; z <- ${rNormalReach(level)}`,
		ONE[kind](level),
		`c(estimate = x / n, lower = i[1], upper = i[2])  # DescTools::BinomCI(x, n)`
	);
}

const clipped = (half: string): string =>
	`i <- d + c(-1, 1) * (${half}); i <- c(max(-1, i[1]), min(1, i[2]))`;
const WALD = 'z * sqrt(sum(p * (1 - p) / n))';
const newcombe = (score: string): string =>
	rLines(
		`f <- ${score}; a <- f(x[1], n[1]); b <- f(x[2], n[2])`,
		'i <- c(d - sqrt((p[1] - a[1])^2 + (b[2] - p[2])^2), d + sqrt((a[2] - p[1])^2 + (p[2] - b[1])^2))'
	);

const TWO: Record<DifferenceInterval, (level: number) => string> = {
	newcombe: () => newcombe(WILSON),
	'newcombe-corrected': () => newcombe(WILSON_CORRECTED),
	wald: () => clipped(WALD),
	'wald-corrected': (level) => `i <- prop.test(x, n, conf.level = ${level})$conf.int`,
	'agresti-caffo': () =>
		'x1 <- x + 1; n1 <- n + 2; q <- x1 / n1; i <- q[1] - q[2] + c(-1, 1) * z * sqrt(sum(q * (1 - q) / n1)); i <- c(max(-1, i[1]), min(1, i[2]))',
	'miettinen-nurminen': (level) =>
		rLines(
			'l <- function(q, e) dbinom(x[1], n[1], q + e, log = TRUE) + dbinom(x[2], n[2], q, log = TRUE)',
			's <- function(e) {q <- optimize(l, c(max(0, -e), min(1, 1 - e)), e = e, maximum = TRUE, tol = 1e-12)$maximum; q <- c(q + e, q); (d - e)^2 / (sum(q * (1 - q) / n) * sum(n) / (sum(n) - 1))}',
			`f <- function(e) s(e) - qchisq(${level}, 1); i <- c(uniroot(f, c(-1 + 1e-9, d), tol = 1e-12)$root, uniroot(f, c(d, 1 - 1e-9), tol = 1e-12)$root)`
		)
};

/** The difference of two proportions with its interval. */
export function rDifference(
	x: readonly [number, number],
	n: readonly [number, number],
	kind: DifferenceInterval,
	level: number
): string {
	return rLines(
		`x <- c(${x.join(', ')}); n <- c(${n.join(', ')}); p <- x / n; d <- p[1] - p[2]; z <- ${rNormalReach(level)}`,
		TWO[kind](level),
		`c(estimate = d, lower = i[1], upper = i[2])  # DescTools::BinomDiffCI`
	);
}
