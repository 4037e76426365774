import { logBeta } from '../special/log-beta.ts';
import { logChoose } from '../special/log-choose.ts';
import { logGamma } from '../special/log-gamma.ts';
import type { Group, Method } from '../method.ts';
import { betaCdf, betaQuantile } from './beta.ts';
import { binomialCdf, binomialPmf } from './binomial.ts';
import { chiSquareQuantile, chiSquareUpper } from './chi-square.ts';
import { distributionMethod } from './distribution-method.ts';
import { fQuantile, fUpper } from './f.ts';
import { hypergeometricCdf, hypergeometricPmf } from './hypergeometric.ts';
import { noncentralChiSquareCdf, noncentralChiSquareUpper } from './noncentral-chi-square.ts';
import { noncentralFCdf, noncentralFUpper } from './noncentral-f.ts';
import { noncentralTCdf } from './noncentral-t.ts';
import { normalCdf, normalQuantile, normalUpper } from './normal.ts';
import { wilcoxonCdf } from './rank-sum.ts';
import { signedRankCdf } from './signed-rank.ts';
import { studentisedRangeQuantile, studentisedRangeUpper } from './studentised-range.ts';
import { tQuantile, tTwoSided } from './student-t.ts';

const methods: readonly Method[] = [
	distributionMethod({
		name: 'normal-distribution',
		answers: 'dist-pnorm',
		input: { z: 'numbers' },
		values: { lower: normalCdf, upper: normalUpper },
		r: 'list(lower = pnorm(z), upper = pnorm(z, lower.tail = FALSE))'
	}),
	distributionMethod({
		name: 'normal-quantile',
		answers: 'dist-qnorm',
		input: { p: 'shares between 0 and 1' },
		values: { value: normalQuantile },
		r: 'qnorm(p)'
	}),
	distributionMethod({
		name: 't-two-sided-distribution',
		answers: 'dist-pt',
		input: { t: 'numbers', df: 'positive degrees of freedom' },
		values: { value: tTwoSided },
		r: '2 * pt(-abs(t), df)'
	}),
	distributionMethod({
		name: 't-quantile',
		answers: 'dist-qt',
		input: { p: 'shares between 0 and 1', df: 'positive degrees of freedom' },
		values: { value: tQuantile },
		r: 'qt(p, df)'
	}),
	distributionMethod({
		name: 'chi-square-upper-distribution',
		answers: 'dist-pchisq',
		input: { x: 'numbers', df: 'positive degrees of freedom' },
		values: { value: chiSquareUpper },
		r: 'pchisq(x, df, lower.tail = FALSE)'
	}),
	distributionMethod({
		name: 'chi-square-quantile',
		answers: 'dist-qchisq',
		input: { p: 'shares between 0 and 1', df: 'positive degrees of freedom' },
		values: { value: chiSquareQuantile },
		r: 'qchisq(p, df)'
	}),
	distributionMethod({
		name: 'f-upper-distribution',
		answers: 'dist-pf',
		input: { f: 'numbers', df1: 'positive degrees of freedom', df2: 'positive degrees of freedom' },
		values: { value: fUpper },
		r: 'pf(f, df1, df2, lower.tail = FALSE)'
	}),
	distributionMethod({
		name: 'f-quantile',
		answers: 'dist-qf',
		input: {
			p: 'shares between 0 and 1',
			df1: 'positive degrees of freedom',
			df2: 'positive degrees of freedom'
		},
		values: { value: fQuantile },
		r: 'qf(p, df1, df2)'
	}),
	distributionMethod({
		name: 'beta-distribution',
		answers: 'dist-pbeta',
		input: { x: 'shares between 0 and 1', a: 'positive shape parameters', b: 'positive shape parameters' },
		values: { value: betaCdf },
		r: 'pbeta(x, a, b)'
	}),
	distributionMethod({
		name: 'beta-quantile',
		answers: 'dist-qbeta',
		input: { p: 'shares between 0 and 1', a: 'positive shape parameters', b: 'positive shape parameters' },
		values: { value: betaQuantile },
		r: 'qbeta(p, a, b)'
	}),
	distributionMethod({
		name: 'binomial-distribution',
		answers: 'dist-pbinom',
		input: { k: 'whole numbers, 0 or more', n: 'whole numbers, 0 or more', p: 'shares between 0 and 1' },
		values: { cdf: binomialCdf, pmf: binomialPmf },
		r: 'list(cdf = pbinom(k, n, p), pmf = dbinom(k, n, p))'
	}),
	distributionMethod({
		name: 'hypergeometric-distribution',
		answers: 'dist-phyper',
		input: {
			k: 'whole numbers, 0 or more',
			m: 'whole numbers, 0 or more',
			n: 'whole numbers, 0 or more',
			draws: 'whole numbers, 0 or more'
		},
		values: { cdf: hypergeometricCdf, pmf: hypergeometricPmf },
		r: 'list(cdf = phyper(k, m, n, draws), pmf = dhyper(k, m, n, draws))'
	}),
	distributionMethod({
		name: 'signed-rank-distribution',
		answers: 'dist-psignrank',
		input: { v: 'numbers', n: 'whole numbers, 0 or more' },
		values: { value: signedRankCdf },
		r: 'psignrank(v, n)'
	}),
	distributionMethod({
		name: 'mann-whitney-u-distribution',
		answers: 'dist-pwilcox',
		input: { u: 'numbers', m: 'whole numbers, 0 or more', n: 'whole numbers, 0 or more' },
		values: { value: wilcoxonCdf },
		r: 'pwilcox(u, m, n)'
	}),
	distributionMethod({
		name: 'noncentral-t-distribution',
		answers: 'dist-pt-noncentral',
		input: { t: 'numbers', df: 'positive degrees of freedom', ncp: 'numbers' },
		values: { value: noncentralTCdf },
		r: 'pt(t, df, ncp)'
	}),
	distributionMethod({
		name: 'noncentral-chi-square-distribution',
		answers: 'dist-pchisq-noncentral',
		input: { x: 'numbers', df: 'positive degrees of freedom', ncp: 'numbers, 0 or more' },
		values: { value: noncentralChiSquareCdf, upper: noncentralChiSquareUpper },
		r: 'list(value = pchisq(x, df, ncp), upper = pchisq(x, df, ncp, lower.tail = FALSE))'
	}),
	distributionMethod({
		name: 'studentised-range-distribution',
		answers: 'dist-ptukey',
		input: { q: 'numbers', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
		values: { upper: studentisedRangeUpper },
		r: 'ptukey(q, k, df, lower.tail = FALSE)'
	}),
	distributionMethod({
		name: 'studentised-range-quantile',
		answers: 'dist-qtukey',
		input: { p: 'shares between 0 and 1', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
		values: { quantile: studentisedRangeQuantile },
		r: 'qtukey(p, k, df)'
	}),
	distributionMethod({
		name: 'noncentral-f-distribution',
		input: { f: 'numbers', df1: 'degrees of freedom', df2: 'degrees of freedom', ncp: 'numbers, 0 or more' },
		values: { value: noncentralFCdf, upper: noncentralFUpper },
		r: 'list(value = pf(f, df1, df2, ncp), upper = pf(f, df1, df2, ncp, lower.tail = FALSE))'
	}),
	distributionMethod({
		name: 'log-gamma',
		answers: 'dist-gamma',
		input: { x: 'positive numbers' },
		values: { value: logGamma },
		r: 'lgamma(x)'
	}),
	distributionMethod({
		name: 'log-beta',
		answers: 'dist-gamma',
		input: { a: 'positive numbers', b: 'positive numbers' },
		values: { value: logBeta },
		r: 'lbeta(a, b)'
	}),
	distributionMethod({
		name: 'log-choose',
		answers: 'dist-gamma',
		input: { n: 'whole numbers, 0 or more', k: 'whole numbers, 0 or more' },
		values: { value: logChoose },
		r: 'lchoose(n, k)'
	})
];

export const group: Group = { name: 'distributions', methods };
