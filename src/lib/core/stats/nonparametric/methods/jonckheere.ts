import { aboveZero, tinyP } from '../../tiny-p.ts';
import { details } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { jonckheere } from '../jonckheere.ts';
import { GROUPS, readPairedGroups } from '../read-groups.ts';

export const jonckheereMethod = method({
	name: 'jonckheere-terpstra',
	input: {
		...GROUPS,
		g: 'group of each number; groups stand in order of number or alphabet',
		variance: 'optional: plain (default, as DescTools) or ties (corrected for ties, as SPSS)'
	},
	answers: ['jonckheere'],
	run(input): Result {
		const variance = oneOf<'plain' | 'ties'>(input, 'variance', ['plain', 'ties']);
		const { groups, missing, r } = readPairedGroups(input);
		const found = jonckheere(groups);
		const still = Number.isNaN(found.tiesZ);
		const p = still ? NaN : (found.exact ?? (variance === 'ties' ? found.tiesP : found.p));
		const warnings: Warning[] = tinyP(p);
		if (still) warnings.push({ code: 'all-values-equal', values: { n: groups.n } });
		else if (found.exact === null) warnings.push({ code: 'normal-approximation', values: { n: groups.n } });
		if (groups.tieSum > 0 && variance === 'plain') warnings.push({ code: 'variance-ignores-ties' });
		return {
			method: 'jonckheere-terpstra',
			test: testOf(
				'jonckheere-terpstra',
				'JT',
				found.JT,
				p,
				undefined,
				found.exact === null ? 'normal-approximation' : 'exact'
			),
			effects: [],
			details: details({
				groups: groups.labels,
				z: variance === 'ties' ? found.tiesZ : found.z,
				plain: aboveZero({ z: found.z, p: found.p }),
				ties: aboveZero({ z: found.tiesZ, p: found.tiesP })
			}),
			n: { used: groups.n, missing },
			base: 'valid-answers',
			warnings,
			r: rLines(
				`d <- data.frame(${r}); names(d) <- c("x", "g"); s <- split(d$x, d$g); n <- lengths(s); N <- sum(n)`,
				'J <- sum(combn(length(s), 2, function(p) {u <- outer(s[[p[1]]], s[[p[2]]], "-"); sum(u < 0) + sum(u == 0) / 2})); e <- (N^2 - sum(n^2)) / 4',
				found.exact === null ? rNormal(variance) : R_EXACT
			)
		};
	}
});

/** J is a sum of independent U, each group against all that follow. */
const R_EXACT = rLines(
	'f <- 1; for (i in seq_len(length(n) - 1)) {u <- dwilcox(0:(n[i] * sum(n[-(1:i)])), n[i], sum(n[-(1:i)])); f <- rowSums(sapply(seq_along(u), function(k) c(numeric(k - 1), f * u[k], numeric(length(u) - k))))}',
	'c(statistic = J, p = min(1, 2 * min(sum(f[1:(J + 1)]), sum(f[(J + 1):length(f)]))))  # DescTools::JonckheereTerpstraTest'
);

function rNormal(variance: 'plain' | 'ties'): string {
	return rLines(
		'v <- (N^2 * (2 * N + 3) - sum(n^2 * (2 * n + 3))) / 72',
		variance === 'ties'
			? 't <- as.vector(table(d$x)); two <- function(x) x * (x - 1); three <- function(x) two(x) * (x - 2); v <- v - sum(two(t) * (2 * t + 5)) / 72 + sum(three(n)) * sum(three(t)) / (36 * three(N)) + sum(two(n)) * sum(two(t)) / (8 * two(N))'
			: '',
		'z <- (J - e) / sqrt(v); c(statistic = J, z = z, p = 2 * pnorm(-abs(z)))  # DescTools::JonckheereTerpstraTest'
	);
}
