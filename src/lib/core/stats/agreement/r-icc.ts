import { rAssign, rLines, rMatrix } from '../r-code.ts';
import type { IccType } from './icc.ts';

const AVERAGE = 'f <- function(r) r * k / (1 + r * (k - 1))';
const ONE = 'F <- b / w; d <- n * (k - 1); l <- F / qf(a, n - 1, d); u <- F * qf(a, d, n - 1)';
const TWO = rLines(
	'F <- b / e; d <- (n - 1) * (k - 1); i <- (b - e) / (b + (k - 1) * e + k * (j - e) / n)',
	'load <- n * (1 + (k - 1) * i) - k * i',
	's <- d * (k * i * j / e + load)^2 / ((n - 1) * (k * i * j / e)^2 + load^2)',
	'x <- qf(a, n - 1, s); y <- qf(a, s, n - 1); rest <- k * j + (k * n - k - n) * e',
	'l <- n * (b - x * e) / (x * rest + n * b); u <- n * (y * b - e) / (rest + n * y * b)'
);
const THREE = 'F <- b / e; d <- (n - 1) * (k - 1); l <- F / qf(a, n - 1, d); u <- F * qf(a, d, n - 1)';
const single = (value: string): string =>
	`i <- ${value}; l <- (l - 1) / (l + k - 1); u <- (u - 1) / (u + k - 1)`;
const mean = (value: string): string => `i <- ${value}; l <- 1 - 1 / l; u <- 1 - 1 / u`;

const FORMS: Record<IccType, string> = {
	ICC1: rLines(ONE, single('(b - w) / (b + (k - 1) * w)')),
	ICC2: TWO,
	ICC3: rLines(THREE, single('(b - e) / (b + (k - 1) * e)')),
	ICC1k: rLines(ONE, mean('(b - w) / b')),
	ICC2k: rLines(TWO, `${AVERAGE}; i <- (b - e) / (b + (j - e) / n); l <- f(l); u <- f(u)`),
	ICC3k: rLines(THREE, mean('(b - e) / b'))
};

/** An intraclass correlation from the mean squares of an analysis of variance (Shrout and Fleiss 1979). */
export function rIcc(rows: readonly (readonly number[])[], type: IccType, level: number): string {
	return rLines(
		rAssign('m', rMatrix(rows, 'm')),
		'n <- nrow(m); k <- ncol(m); s <- anova(lm(as.vector(m) ~ factor(row(m)) + factor(col(m))))[["Mean Sq"]]',
		`b <- s[1]; j <- s[2]; e <- s[3]; w <- (j * (k - 1) + e * (n - 1) * (k - 1)) / (n * (k - 1)); a <- ${(1 + level) / 2}`,
		FORMS[type],
		'c(estimate = i, lower = l, upper = u, statistic = F, df1 = n - 1, df2 = d, p = pf(F, n - 1, d, lower.tail = FALSE))  # psych::ICC(m, lmer = FALSE)'
	);
}
