import type { Label } from '../cases.ts';
import { rAssign, rLines, rMatrix, rNormalReach, rStrings, rVector } from '../r-code.ts';
import type { WeightName } from './agreement-weights.ts';

/** An R matrix of ratings, words or numbers, or `name` when there are many. */
export function rRatings(rows: readonly (readonly (Label | null)[])[], name: string): string {
	const cells = rows.flat();
	if (cells.every((cell) => typeof cell !== 'string')) return rMatrix(rows as (number | null)[][], name);
	const inline = rStrings(
		cells.map((cell) => (cell === null ? null : String(cell))),
		name
	);
	return inline === name ? name : `matrix(${inline}, nrow = ${rows.length}, byrow = TRUE)`;
}

/** The categories of a scale as an R vector, words or numbers. */
export function rLevels(levels: readonly Label[]): string {
	if (levels.some((level) => typeof level === 'string')) return rStrings(levels.map(String), 'levels');
	return rVector(levels.map(Number), 'levels');
}

/** The matrix of agreement weights between categories at positions `at`, an R vector. */
export function rWeights(name: WeightName, at: string): string {
	if (name === 'identity') return `diag(length(${at}))`;
	const distance = `abs(outer(${at}, ${at}, "-")) / diff(range(${at}))`;
	return name === 'linear' ? `1 - ${distance}` : `1 - (${distance})^2`;
}

/** Cohen's kappa of a table of counts by Fleiss, Cohen and Everitt's (1969) formulas; with its test and interval. */
export function rKappa(counts: readonly (readonly number[])[], weights: WeightName, level: number): string {
	return rLines(
		rAssign('m', rMatrix(counts, 'm')),
		`w <- ${rWeights(weights, 'seq_len(nrow(m))')}; n <- sum(m); p <- m / n; a <- rowSums(p); b <- colSums(p)`,
		'o <- sum(w * p); e <- sum(w * outer(a, b)); k <- (o - e) / (1 - e)',
		'u <- outer(as.vector(w %*% b), as.vector(a %*% w), "+")',
		'se <- sqrt(pmax(0, sum(p * (w - u * (1 - k))^2) - (k - e * (1 - k))^2)) / ((1 - e) * sqrt(n))',
		'z <- k / (sqrt(sum(outer(a, b) * (w - u)^2) - e^2) / ((1 - e) * sqrt(n)))',
		`c(estimate = k, se = se, lower = max(-1, k - ${rNormalReach(level)} * se), upper = min(1, k + ${rNormalReach(level)} * se), observed = o, expected = e, statistic = z, p = 2 * pnorm(-abs(z)))  # vcd::Kappa(m)`
	);
}

/** Fleiss' kappa of a matrix `k` that R has: how many raters put each subject in each category. */
export const R_FLEISS = rLines(
	'n <- nrow(k); r <- sum(k[1, ]); pairs <- n * r * (r - 1); p <- colSums(k) / (n * r)',
	'o <- (sum(k^2) - n * r) / pairs; e <- sum(p^2); kappa <- (o - e) / (1 - e); s <- sum(p * (1 - p))',
	'z <- kappa / (sqrt(2) / (s * sqrt(pairs)) * sqrt(s^2 - sum(p * (1 - p) * (1 - 2 * p))))',
	'c(estimate = kappa, observed = o, expected = e, statistic = z, p = 2 * pnorm(-abs(z)))  # irr::kappam.fleiss'
);

/** Krippendorff's alpha of observers in rows and units in columns. */
export function rAlpha(rows: readonly (readonly (Label | null)[])[], metric: string): string {
	const distances: Record<string, string> = {
		nominal: 'outer(v, v, "!=")',
		ordinal: '{r <- cumsum(n) - n / 2; outer(r, r, "-")^2}',
		interval: 'outer(v, v, "-")^2',
		ratio: 'ifelse(outer(v, v, "=="), 0, (outer(v, v, "-") / outer(v, v, "+"))^2)'
	};
	return rLines(
		rAssign('m', rRatings(rows, 'm')),
		'm <- m[, colSums(!is.na(m)) > 1, drop = FALSE]; v <- sort(unique(m[!is.na(m)]))',
		'o <- Reduce("+", apply(m, 2, function(u) {t <- as.vector(table(factor(u, v))); (outer(t, t) - diag(t, length(t))) / (sum(t) - 1)}, simplify = FALSE))',
		`n <- rowSums(o); d <- ${distances[metric]}`,
		'c(estimate = 1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d))  # irr::kripp.alpha'
	);
}

/** Gwet's AC1 or AC2 of subjects in rows, by the formulas of his handbook (2014). */
export function rGwet(
	rows: readonly (readonly (Label | null)[])[],
	levels: readonly Label[],
	weights: WeightName,
	positions: readonly number[],
	level: number
): string {
	return rLines(
		rAssign('m', rRatings(rows, 'm')),
		`v <- ${rLevels(levels)}; at <- ${rVector(positions, 'at')}; w <- ${rWeights(weights, 'at')}`,
		'r <- t(apply(m, 1, function(x) table(factor(x, v)))); q <- rowSums(r); r <- r[q > 0, ]; q <- q[q > 0]; n <- nrow(r)',
		'a <- ifelse(q > 1, rowSums(r * (r %*% w - 1)) / (q * (q - 1)), 0); pa <- sum(a) / sum(q > 1)',
		'f <- colMeans(r / q); scale <- sum(w) / (length(v) * (length(v) - 1)); pe <- scale * sum(f * (1 - f)); g <- (pa - pe) / (1 - pe)',
		'x <- ifelse(q > 1, n / sum(q > 1) * (a - pe) / (1 - pe), 0) - 2 * (1 - g) * (scale * as.vector(r %*% (1 - f)) / q - pe) / (1 - pe)',
		`se <- sqrt(sum((x - g)^2) / (n * (n - 1))); half <- qt(${(1 + level) / 2}, n - 1) * se`,
		'c(estimate = g, se = se, lower = max(-1, g - half), upper = min(1, g + half), observed = pa, expected = pe, statistic = g / se, df = n - 1, p = 2 * pt(-abs(g / se), n - 1))  # irrCAC::gwet.ac1.raw'
	);
}

/** Kendall's W, corrected for ties, of objects in rows and judges in columns. */
export function rKendallW(code: string): string {
	return rLines(
		rAssign('m', code),
		'n <- nrow(m); k <- ncol(m); ties <- sum(apply(m, 2, function(x) {t <- table(x); sum(t^3 - t)}))',
		'w <- 12 * sum((rowSums(apply(m, 2, rank)) - k * (n + 1) / 2)^2) / (k^2 * (n^3 - n) - k * ties); x <- k * (n - 1) * w',
		'c(estimate = w, statistic = x, df = n - 1, p = pchisq(x, n - 1, lower.tail = FALSE))  # irr::kendall(m, correct = TRUE)'
	);
}
