import { details } from '../../defined.ts';
import type { Method } from '../../method.ts';
import { definedP } from '../../outcome.ts';
import { adjustP } from '../../p-adjust/adjust-p.ts';
import { rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { dunn, type PairTest } from '../dunn.ts';
import type { GroupedRanks } from '../grouped-ranks.ts';
import { dscf, pairwiseMannWhitney } from '../pairwise-rank-tests.ts';
import { GROUPS, readPairedGroups } from '../read-groups.ts';

/** A method that compares every two groups by ranks. */
function comparisons(
	name: string,
	answers: readonly string[],
	compare: (groups: GroupedRanks) => PairTest[],
	r: (data: string, adjust: string) => string,
	adjusts: boolean
): Method {
	return method({
		name,
		input: { ...GROUPS, ...(adjusts ? { adjust: 'optional: holm (default), bonferroni or none' } : {}) },
		answers,
		run(input): Result {
			const adjust = adjusts ? oneOf(input, 'adjust', ['holm', 'bonferroni', 'none']) : 'none';
			const read = readPairedGroups(input);
			const tests = compare(read.groups);
			const p = tests.map((test) => (Number.isNaN(test.p) ? null : test.p));
			const adjusted = adjust === 'none' ? p : adjustP(p, adjust);
			const warnings: Warning[] = [];
			if (p.some((value) => value === null))
				warnings.push({ code: 'all-values-equal', values: { n: read.groups.n } });
			if (p.some((value) => value === 0)) {
				warnings.push({ code: 'p-below-smallest', values: { smallest: Number.MIN_VALUE } });
			}
			return {
				method: name,
				effects: [],
				details: {
					adjust,
					groups: read.groups.labels,
					pairs: tests.map((test, i) => ({
						...details(test),
						p: definedP(test.p),
						pAdjusted: definedP(adjusted[i])
					}))
				},
				n: { used: read.groups.n, missing: read.missing },
				base: 'valid-answers',
				warnings,
				r: r(read.r, adjust)
			};
		}
	});
}

export const dunnMethod = comparisons(
	'dunn',
	['dunn'],
	dunn,
	(data, adjust) =>
		rLines(
			`d <- data.frame(${data}); names(d) <- c("x", "g"); N <- nrow(d); t <- table(d$x); r <- tapply(rank(d$x), d$g, mean); n <- table(d$g)`,
			'v <- N * (N + 1) / 12 - sum(t^3 - t) / (12 * (N - 1)); i <- combn(length(n), 2); difference <- as.vector(r[i[2, ]] - r[i[1, ]])',
			'z <- difference / sqrt(v * as.vector(1 / n[i[1, ]] + 1 / n[i[2, ]])); p <- 2 * pnorm(-abs(z))',
			`list(difference = difference, statistic = z, p = p, pAdjusted = p.adjust(p, "${adjust}"))  # DescTools::DunnTest`
		),
	true
);

export const pairwiseMannWhitneyMethod = comparisons(
	'pairwise-mann-whitney',
	['pairwise-wilcox'],
	pairwiseMannWhitney,
	(data, adjust) => `pairwise.wilcox.test(${data}, p.adjust.method = "${adjust}", exact = FALSE)`,
	true
);

export const dscfMethod = comparisons(
	'dscf',
	['dscf'],
	dscf,
	// As jmv::anovaNP(…, pairs = TRUE), whose p is off in the fourth digit.
	(data) =>
		rLines(
			`d <- data.frame(${data}); names(d) <- c("x", "g"); s <- split(d$x, d$g)`,
			'w <- combn(length(s), 2, function(p) {a <- s[[p[1]]]; b <- s[[p[2]]]; n <- length(c(a, b)); t <- table(c(a, b)); (sum(rank(c(a, b))[-seq_along(a)]) - length(b) * (n + 1) / 2) / sqrt(length(a) * length(b) / 24 * (n + 1 - sum(t^3 - t) / (n * (n - 1))))})',
			'list(statistic = w, p = ptukey(abs(w), length(s), Inf, lower.tail = FALSE))'
		),
	false
);
