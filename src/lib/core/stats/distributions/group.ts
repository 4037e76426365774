import { logBeta } from '../special/log-beta.ts';
import { logChoose } from '../special/log-choose.ts';
import { logGamma } from '../special/log-gamma.ts';
import type { Group } from '../method.ts';
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
import { studentisedRangeQuantileAsR } from './studentised-range-quantile-r.ts';
import { studentisedRangeUpperAsR } from './studentised-range-r.ts';
import { studentisedRangeQuantile, studentisedRangeUpper } from './studentised-range.ts';
import { tQuantile, tTwoSided } from './student-t.ts';

/** Reference case to the functions that answer it. */
const byCase = {
	'dist-pnorm': distributionMethod({
		name: 'normal-distribution',
		answers: 'dist-pnorm',
		input: { z: 'numbers' },
		values: { lower: normalCdf, upper: normalUpper },
		r: 'list(lower = pnorm(z), upper = pnorm(z, lower.tail = FALSE))'
	}),
	'dist-qnorm': distributionMethod({
		name: 'normal-quantile',
		answers: 'dist-qnorm',
		input: { p: 'shares between 0 and 1' },
		values: { value: normalQuantile },
		r: 'qnorm(p)'
	}),
	'dist-pt': distributionMethod({
		name: 't-two-sided-distribution',
		answers: 'dist-pt',
		input: { t: 'numbers', df: 'positive degrees of freedom' },
		values: { value: tTwoSided },
		r: '2 * pt(-abs(t), df)'
	}),
	'dist-qt': distributionMethod({
		name: 't-quantile',
		answers: 'dist-qt',
		input: { p: 'shares between 0 and 1', df: 'positive degrees of freedom' },
		values: { value: tQuantile },
		r: 'qt(p, df)'
	}),
	'dist-pchisq': distributionMethod({
		name: 'chi-square-upper-distribution',
		answers: 'dist-pchisq',
		input: { x: 'numbers', df: 'positive degrees of freedom' },
		values: { value: chiSquareUpper },
		r: 'pchisq(x, df, lower.tail = FALSE)'
	}),
	'dist-qchisq': distributionMethod({
		name: 'chi-square-quantile',
		answers: 'dist-qchisq',
		input: { p: 'shares between 0 and 1', df: 'positive degrees of freedom' },
		values: { value: chiSquareQuantile },
		r: 'qchisq(p, df)'
	}),
	'dist-pf': distributionMethod({
		name: 'f-upper-distribution',
		answers: 'dist-pf',
		input: { f: 'numbers', df1: 'positive degrees of freedom', df2: 'positive degrees of freedom' },
		values: { value: fUpper },
		r: 'pf(f, df1, df2, lower.tail = FALSE)'
	}),
	'dist-qf': distributionMethod({
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
	'dist-pbeta': distributionMethod({
		name: 'beta-distribution',
		answers: 'dist-pbeta',
		input: { x: 'shares between 0 and 1', a: 'positive shape parameters', b: 'positive shape parameters' },
		values: { value: betaCdf },
		r: 'pbeta(x, a, b)'
	}),
	'dist-qbeta': distributionMethod({
		name: 'beta-quantile',
		answers: 'dist-qbeta',
		input: { p: 'shares between 0 and 1', a: 'positive shape parameters', b: 'positive shape parameters' },
		values: { value: betaQuantile },
		r: 'qbeta(p, a, b)'
	}),
	'dist-pbinom': distributionMethod({
		name: 'binomial-distribution',
		answers: 'dist-pbinom',
		input: { k: 'whole numbers, 0 or more', n: 'whole numbers, 0 or more', p: 'shares between 0 and 1' },
		values: { cdf: binomialCdf, pmf: binomialPmf },
		r: 'list(cdf = pbinom(k, n, p), pmf = dbinom(k, n, p))'
	}),
	'dist-phyper': distributionMethod({
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
	'dist-psignrank': distributionMethod({
		name: 'signed-rank-distribution',
		answers: 'dist-psignrank',
		input: { v: 'numbers', n: 'whole numbers, 0 or more' },
		values: { value: signedRankCdf },
		r: 'psignrank(v, n)'
	}),
	'dist-pwilcox': distributionMethod({
		name: 'mann-whitney-u-distribution',
		answers: 'dist-pwilcox',
		input: { u: 'numbers', m: 'whole numbers, 0 or more', n: 'whole numbers, 0 or more' },
		values: { value: wilcoxonCdf },
		r: 'pwilcox(u, m, n)'
	}),
	'dist-pt-noncentral': distributionMethod({
		name: 'noncentral-t-distribution',
		answers: 'dist-pt-noncentral',
		input: { t: 'numbers', df: 'positive degrees of freedom', ncp: 'numbers' },
		values: { value: noncentralTCdf },
		r: 'pt(t, df, ncp)'
	}),
	'dist-pchisq-noncentral': distributionMethod({
		name: 'noncentral-chi-square-distribution',
		answers: 'dist-pchisq-noncentral',
		input: { x: 'numbers', df: 'positive degrees of freedom', ncp: 'numbers, 0 or more' },
		values: { value: noncentralChiSquareCdf, upper: noncentralChiSquareUpper },
		r: 'pchisq(x, df, ncp)'
	})
};

/** Both the exact value and the one R prints: the cases hold R's quadrature and search, which the exact value corrects. */
const studentisedRange = distributionMethod({
	name: 'studentised-range-distribution',
	answers: 'dist-ptukey',
	input: { q: 'numbers', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
	values: { upper: studentisedRangeUpper, asR: studentisedRangeUpperAsR },
	r: 'ptukey(q, k, df, lower.tail = FALSE)'
});

const studentisedRangeInverse = distributionMethod({
	name: 'studentised-range-quantile',
	answers: 'dist-qtukey',
	input: { p: 'shares between 0 and 1', k: 'whole numbers, 2 or more', df: 'positive degrees of freedom' },
	values: { quantile: studentisedRangeQuantile, asR: studentisedRangeQuantileAsR },
	r: 'qtukey(p, k, df)'
});

const noncentralF = distributionMethod({
	name: 'noncentral-f-distribution',
	input: { f: 'numbers', df1: 'degrees of freedom', df2: 'degrees of freedom', ncp: 'numbers, 0 or more' },
	values: { value: noncentralFCdf, upper: noncentralFUpper },
	r: 'pf(f, df1, df2, ncp)'
});

const gammaFunction = distributionMethod({
	name: 'log-gamma',
	answers: 'dist-gamma',
	input: { x: 'positive numbers' },
	values: { value: logGamma },
	r: 'lgamma(x)'
});

const betaFunction = distributionMethod({
	name: 'log-beta',
	answers: 'dist-gamma',
	input: { a: 'positive numbers', b: 'positive numbers' },
	values: { value: logBeta },
	r: 'lbeta(a, b)'
});

const choose = distributionMethod({
	name: 'log-choose',
	answers: 'dist-gamma',
	input: { n: 'whole numbers, 0 or more', k: 'whole numbers, 0 or more' },
	values: { value: logChoose },
	r: 'lchoose(n, k)'
});

export const group: Group = {
	name: 'distributions',
	methods: [
		...Object.values(byCase),
		studentisedRange,
		studentisedRangeInverse,
		noncentralF,
		gammaFunction,
		betaFunction,
		choose
	].map(({ method }) => method),
	reference: {
		...Object.fromEntries(Object.entries(byCase).map(([id, { mapping }]) => [id, mapping])),
		'dist-ptukey': (input) => (studentisedRange.mapping(input) as { asR: number[] }).asR,
		'dist-qtukey': (input) => (studentisedRangeInverse.mapping(input) as { asR: number[] }).asR,
		// The second arguments, 3.3 and 952, stand in the case's R call, not in its input.
		'dist-gamma': (input) => {
			const lgamma = gammaFunction.mapping(input) as number[];
			return {
				lgamma,
				lbeta: betaFunction.mapping({ a: input.x, b: lgamma.map(() => 3.3) }),
				lchoose952: choose.mapping({ n: [952, 952, 952], k: [1, 27, 476] })
			};
		}
	}
};
