import { rAssign, rLines } from '../r-code.ts';
import type { Alternative } from './normal-p.ts';

const SIDES: Record<Alternative, string> = {
	'two-sided': 'sum(d[abs(s - e) >= abs(o - e)])',
	less: 'sum(d[s <= o])',
	greater: 'sum(d[s >= o])'
};
const DOUBLED = 'min(1, 2 * min(sum(d[s <= o]), sum(d[s >= o])))';

interface MannWhitneyCall {
	exact: boolean;
	tied: boolean;
	corrected: boolean;
	alternative: Alternative;
	doubled: boolean;
	/** Confidence level of the shift, `null` where it was not computed. */
	level: number | null;
	/** The median of all differences, as R code. */
	shift: string;
}

/** `wilcox.test` of two samples; with ties the exact p is counted, which R does from 4.6 on. */
export function rMannWhitney(data: string, call: MannWhitneyCall): string {
	const { exact, tied, corrected, alternative, level } = call;
	const how =
		exact && !tied ? 'exact = TRUE' : `exact = FALSE, correct = ${corrected || exact ? 'TRUE' : 'FALSE'}`;
	const p =
		exact && tied
			? rLines(
					`x <- list(${data}); r <- 2 * rank(unlist(x)); n <- length(x[[1]]); f <- matrix(0, n + 1, sum(r) + 1); f[1, 1] <- 1`,
					'for (v in r) for (k in n:1) f[k + 1, (v + 1):ncol(f)] <- f[k + 1, (v + 1):ncol(f)] + f[k, 1:(ncol(f) - v)]',
					'd <- f[n + 1, ] / sum(f[n + 1, ]); s <- (seq_along(d) - 1) / 2; o <- sum(r[1:n]) / 2; e <- sum(d * s)',
					`c(W = o - n * (n + 1) / 2, p = ${alternative === 'two-sided' && call.doubled ? DOUBLED : SIDES[alternative]})  # coin::wilcox_test(distribution = "exact")`
				)
			: `wilcox.test(${data}, ${how}${side(alternative)})`;
	return rLines(p, level === null ? '' : located(data, how, level, call.shift));
}

/**
 * The location with both ends of its interval, whatever the test. R stops its search at 1e-4 unless told otherwise; the
 * estimate is the median R gives with an exact p.
 */
function located(data: string, how: string, level: number, estimate: string): string {
	return `wilcox.test(${data}, ${how}, conf.int = TRUE, conf.level = ${level}, tol.root = 1e-10)["conf.int"]; c(estimate = ${estimate})`;
}

function side(alternative: Alternative): string {
	return alternative === 'two-sided' ? '' : `, alternative = "${alternative}"`;
}

interface SignedRankCall {
	exact: boolean;
	corrected: boolean;
	/** Zero differences or equal sizes. */
	zerosOrTies: boolean;
	pratt: boolean;
	alternative: Alternative;
	level: number | null;
	/** The median of the Walsh averages, as R code. */
	location: string;
}

/** `wilcox.test` of differences; Pratt's treatment of zeros and exact p with ties are computed, which R does from 4.6 on. */
export function rSignedRank(data: string, differences: string, call: SignedRankCall): string {
	const { exact, corrected, zerosOrTies, pratt, alternative, level } = call;
	const counted = exact && (pratt || zerosOrTies);
	const how =
		exact && !zerosOrTies
			? 'exact = TRUE'
			: `exact = FALSE, correct = ${corrected || exact ? 'TRUE' : 'FALSE'}`;
	const location = level === null ? '' : located(data, how, level, call.location);
	if (!counted && !pratt) return rLines(`wilcox.test(${data}, ${how}${side(alternative)})`, location);
	const ranks = rLines(
		rAssign('d', differences),
		`${pratt ? '' : 'd <- d[d != 0]; '}r <- rank(abs(d)); k <- d != 0; o <- sum(r[d > 0])`
	);
	const p = counted
		? rLines(
				'f <- 1; for (v in 2 * r[k]) f <- c(f, numeric(v)) + c(numeric(v), f)',
				'd <- f / sum(f); s <- (seq_along(d) - 1) / 2',
				`c(statistic = o, p = ${alternative === 'two-sided' ? DOUBLED : SIDES[alternative]})  # coin::wilcoxsign_test(distribution = "exact")`
			)
		: rLines(
				'z <- (o - sum(r[k]) / 2) / sqrt(sum(r[k]^2) / 4)',
				`c(statistic = o, z = z, p = ${{ 'two-sided': '2 * pnorm(-abs(z))', less: 'pnorm(z)', greater: 'pnorm(z, lower.tail = FALSE)' }[alternative]})  # coin::wilcoxsign_test(zero.method = "Pratt")`
			);
	return rLines(ranks, p, location);
}
