import { rAssign, rLines, rVector } from '../r-code.ts';
import type { MultinomialInterval } from './multinomial-intervals.ts';

const score = (level: string): string =>
	`q <- qchisq(${level}, 1); h <- sqrt(q * (q + 4 * x * (n - x) / n)); lower <- pmax(0, (q + 2 * x - h) / (2 * (n + q))); upper <- pmin(1, (q + 2 * x + h) / (2 * (n + q)))`;

/** Sison and Glaz's chance that every count lies within c of its mean (May and Johnson 2000). */
const SISON_GLAZ = rLines(
	'part <- function(m, c) {a <- max(0, m - c); b <- m + c; P <- function(i, j) if (j < i) 0 else ppois(j, m) - ppois(i - 1, m); f <- sapply(1:4, function(r) m^r * P(a - r, b - r) / P(a, b)); v <- f[2] + f[1] - f[1]^2',
	'k3 <- f[3] + f[2] * (3 - 3 * f[1]) + f[1] - 3 * f[1]^2 + 2 * f[1]^3; k4 <- f[4] + f[3] * (6 - 4 * f[1]) + f[2] * (7 - 12 * f[1] + 6 * f[1]^2) + f[1] - 4 * f[1]^2 + 6 * f[1]^3 - 3 * f[1]^4; c(f[1], v, k3, k4 - 3 * v^2, P(a, b))}',
	'cover <- function(c) {t <- sapply(x, part, c); s <- rowSums(t); z <- (n - s[1]) / sqrt(s[2]); g <- s[3] / s[2]^1.5; h <- s[4] / s[2]^2',
	'e <- 1 + g * (z^3 - 3 * z) / 6 + h * (z^4 - 6 * z^2 + 3) / 24 + g^2 * (z^6 - 15 * z^4 + 45 * z^2 - 15) / 72; prod(t[5, ]) * e * dnorm(z) / sqrt(s[2]) / dpois(n, n)}'
);

/** Intervals of the shares of a categorical variable. */
export function rMultinomial(x: readonly number[], kind: MultinomialInterval, level: number): string {
	const limits = {
		wilson: score(String(level)),
		goodman: score(`1 - ${1 - level} / length(x)`),
		'sison-glaz': rLines(
			SISON_GLAZ,
			`c <- 0; while (cover(c + 1) <= ${level}) c <- c + 1; before <- if (c == 0) 0 else cover(c); d <- (${level} - before) / (cover(c + 1) - before)`,
			'lower <- pmax(0, (x - c) / n); upper <- pmin(1, (x + c + 2 * d) / n)'
		)
	};
	return rLines(
		rAssign('x', rVector(x, 'x')),
		'n <- sum(x)',
		limits[kind],
		'list(proportion = x / n, lower = lower, upper = upper)  # DescTools::MultinomCI(x)'
	);
}
