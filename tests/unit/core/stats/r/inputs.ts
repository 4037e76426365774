import type { Input } from '#lib/core/stats/index.ts';

/** Fictional data of no study: every method on input that is not its default, options, missing values and ties included. */
const A = [3.1, 4.7, 5.2, 2.2, 6.4, 5.9, 4.4, 3.8, 7.1, 5.5, 4.9];
const B = [2.4, 5.1, 3.3, 2.9, 4.2, 4.8, 3.9, 1.7, 5.6, 4.1, 3.6];
const LIKERT_A = [4, 5, 3, 4, 2, 5, 4, 3, 4, 1, 5, 4];
const LIKERT_B = [3, 4, 3, 2, 2, 4, 5, 1, 3, 1, 4, 2];
const WORDS = ['b', 'a', 'c', 'a', 'b', 'c', 'c', 'a', 'b', 'b', 'a', 'c', 'b'];
const SCORES = [5.1, 3.2, 6.6, 4.4, 5.8, 7.2, 6.1, 3.9, 4.7, 5.3, 2.8, 7.7, 6.0];
const TABLE = [
	[12, 7, 3],
	[6, 14, 9],
	[2, 8, 17]
];
const TWO = [
	[18, 7],
	[9, 21]
];
const ITEMS = [
	[4, 5, 4, 2],
	[3, 3, 2, 4],
	[5, 4, 5, 3],
	[2, 1, 3, 2],
	[4, 4, 5, 5],
	[1, 2, 1, 3],
	[3, 5, 3, 3],
	[5, 4, 4, 4],
	[2, 3, 2, 1],
	[4, 2, 5, 4]
];
const RATERS = [
	['yes', 'yes', 'no'],
	['no', 'no', 'no'],
	['maybe', 'yes', 'maybe'],
	['yes', 'yes', 'yes'],
	['no', 'maybe', 'no'],
	['maybe', 'maybe', 'maybe'],
	['yes', 'no', 'yes'],
	['no', 'no', 'yes']
];
const W = [0.6, 1.4, 0.9, 2.1, 1.1, 0.7, 1.3, 0.8, 1.6, 1.2, 0.5, 1.8];
const STRATA = ['n', 'n', 's', 's', 'n', 's', 'n', 's', 'n', 's', 'n', 's'];
const CLUSTERS = ['p', 'q', 'r', 't', 'p', 'u', 'q', 'r', 'v', 't', 'v', 'u'];
const POPULATION = [40, 40, 60, 60, 40, 60, 40, 60, 40, 60, 40, 60];
const X12 = [3, 5, 2, 4, 4, 1, 5, 3, 2, 4, 1, 3];
const Y12 = [0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0];
const G12 = ['f', 'm', 'm', 'f', 'm', 'f', 'f', 'm', 'f', 'm', 'm', 'f'];
const NINE = [7, 8, 6, 9, 3, 7, 2, 8, 9, 5];

/** The method and its inputs. */
export const INPUTS: readonly (readonly [method: string, ...inputs: readonly Input[]])[] = [
	['normal-distribution', { z: [-2.3, 0.4, 6] }],
	['normal-quantile', { p: [0.01, 0.4, 0.999] }],
	['t-two-sided-distribution', { t: [1.3, -2.8], df: [4, 17.5] }],
	['t-quantile', { p: [0.1, 0.995], df: [3, 41] }],
	['chi-square-upper-distribution', { x: [1.7, 30], df: [2, 9] }],
	['chi-square-quantile', { p: [0.2, 0.99], df: [1, 6] }],
	['f-upper-distribution', { f: [0.8, 4.4], df1: [2, 5], df2: [9, 30] }],
	['f-quantile', { p: [0.3, 0.975], df1: [3, 7], df2: [11, 25] }],
	['beta-distribution', { x: [0.2, 0.7], a: [1.5, 4], b: [2.5, 3] }],
	['beta-quantile', { p: [0.2, 0.9], a: [1.5, 4], b: [2.5, 3] }],
	['binomial-distribution', { k: [2, 9], n: [7, 20], p: [0.3, 0.6] }],
	['hypergeometric-distribution', { k: [2, 3], m: [6, 9], n: [8, 5], draws: [5, 6] }],
	['signed-rank-distribution', { v: [12, 30], n: [8, 11] }],
	['mann-whitney-u-distribution', { u: [9, 21], m: [5, 7], n: [6, 8] }],
	['noncentral-t-distribution', { t: [1.1, 2.9], df: [8, 22], ncp: [0.7, 1.9] }],
	['noncentral-chi-square-distribution', { x: [4, 11], df: [3, 6], ncp: [1.5, 4] }],
	['noncentral-f-distribution', { f: [1.4, 3.1], df1: [2, 4], df2: [12, 25], ncp: [1.2, 5] }],
	['studentised-range-distribution', { q: [2.1, 3.9], k: [3, 5], df: [12, 40] }],
	['studentised-range-quantile', { p: [0.9, 0.99], k: [3, 4], df: [15, 30] }],
	['log-gamma', { x: [0.4, 7.7] }],
	['log-beta', { a: [0.4, 7.7], b: [2, 3.5] }],
	['log-choose', { n: [9, 60], k: [4, 21] }],
	['describe', { x: [4, null, 7.5, 2, 9, 4, 6.5, null, 3], level: 0.9 }, { x: [5] }],
	['robust-means', { x: [12, null, 3, 4, 5, 4.5, 6, 2.5, 40, 7, 5.5] }, { x: [0, 1, 2, 3, 4] }],
	['mode', { x: [3, 1, 3, null, 2, 1, 5] }, { x: [2, 2, 4] }],
	[
		'frequencies',
		{ x: ['no', 'yes', null, 'no', 'no', 'other'], levels: ['yes', 'no', 'maybe'] },
		{ x: [3, 1, 1, null], levels: [1, 2, 3] }
	],
	[
		'multiple-response',
		{
			m: [
				[1, 0, 1],
				[0, 0, 0],
				[null, null, null],
				[1, 1, 0],
				[0, null, 1],
				[1, 0, 0]
			]
		}
	],
	['grouped-median', { x: [1, 2, 2, 3, 3, 3, 4, null, 5, 5] }],
	[
		'likert-summary',
		{ x: [1, 7, 4, 6, null, 5, 5, 2, 6], low: 1, high: 7 },
		{ x: [0, 2, 3, 1], low: 0, high: 3 }
	],
	['net-promoter-score', { x: [10, 9, 3, 7, 8, 6, 9, null, 10], level: 0.9 }],
	[
		'proportion',
		...['wilson', 'wilson-corrected', 'wilson-corrected-as-prop-test', 'clopper-pearson', 'agresti-coull']
			.concat(['jeffreys', 'arcsine', 'wald'])
			.flatMap((interval) => [
				{ x: 9, n: 31, level: 0.9, interval },
				{ x: 1, n: 8, level: 0.99, interval }
			])
	],
	[
		'binomial-test',
		{ x: 4, n: 19, p0: 0.4, alternative: 'less', level: 0.9 },
		{ x: 14, n: 19, p0: 0.4, alternative: 'greater' },
		{ x: 14, n: 19, p0: 0.5, level: 0.99 }
	],
	['proportion-test', { x: 12, n: 40, p0: 0.45, level: 0.9 }],
	[
		'two-proportions',
		...[
			'newcombe',
			'newcombe-corrected',
			'wald',
			'wald-corrected',
			'agresti-caffo',
			'miettinen-nurminen'
		].map((interval) => ({ x: [14, 9], n: [30, 34], level: 0.9, interval }))
	],
	[
		'multinomial-intervals',
		...['sison-glaz', 'goodman', 'wilson'].map((interval) => ({ x: [23, 12, 6, 9], level: 0.9, interval }))
	],
	['margin-of-error', { n: 240, p: 0.3, N: 900, level: 0.9, margin: 0.04 }, { n: 60, margin: 0.1 }],
	[
		'proportion-trend',
		{ x: [4, 9, 15], n: [20, 24, 25], score: [1, 3, 4] },
		{ x: [9, 7, 4], n: [20, 20, 20] }
	],
	[
		'chi-square',
		{ m: TWO, correction: 'yates' },
		{ m: TABLE },
		{ x: ['a', 'b', 'a', null, 'b', 'a', 'b'], y: [1, 2, 2, 1, 1, 2, null] },
		{
			m: [
				[4, 0, 3],
				[5, 0, 8]
			]
		},
		{ m: [[7, 4, 9]] }
	],
	[
		'g-test',
		{ m: TABLE, correction: 'williams' },
		{
			m: [
				[5, 0, 3],
				[2, 7, 4],
				[0, 0, 0]
			]
		}
	],
	['goodness-of-fit', { x: [14, 9, 22], p: [0.3, 0.3, 0.4] }, { x: [8, 5, 3, 9] }],
	[
		'fisher-exact',
		{ m: TWO, alternative: 'less' },
		{ m: TWO, alternative: 'greater', level: 0.9 },
		{ m: TWO, level: 0.99 },
		{ m: TABLE },
		{
			m: [
				[3, 0, 2],
				[1, 0, 6]
			]
		},
		{ m: TABLE, effort: 'monte-carlo', replicates: 500, seed: 4 }
	],
	[
		'two-by-two',
		{ m: TWO, level: 0.9 },
		{
			m: [
				[0, 12],
				[9, 8]
			]
		},
		{ x: [1, 1, 2, 2, 1, 2, 2], y: [1, 2, 1, 2, 1, 2, null] }
	],
	[
		'ordinal-association',
		{ m: TABLE, level: 0.9 },
		{
			m: [
				[5, 0, 3],
				[0, 0, 0],
				[2, 0, 6]
			]
		}
	],
	['linear-by-linear', { m: TABLE }, { m: TWO }],
	[
		'mantel-haenszel',
		{
			strata: [
				TWO,
				[
					[6, 9],
					[11, 8]
				]
			],
			correction: 'none',
			level: 0.9
		},
		{
			s1: TWO,
			s2: [
				[6, 9],
				[4, 12]
			]
		}
	],
	[
		'column-proportions',
		{ yes: [12, 9, 20], n: [30, 34, 41], adjust: 'holm', correction: 'yates' },
		{ yes: [12, 9, 20, 5], n: [30, 34, 41, 22], adjust: 'none' },
		{ yes: [12, 9, 20], n: [30, 34, 41] }
	],
	[
		'multi-response-by-group',
		{
			m: [
				[1, 0, 1],
				[1, 1, null],
				[1, 0, 0],
				[1, 0, 1],
				[0, 1, 0],
				[0, 1, 1],
				[1, 1, 0],
				[0, 1, 0],
				[0, 0, 1]
			],
			g: ['u', 'u', 'u', 'u', 'v', 'v', 'v', 'v', null]
		}
	],
	['cohen-h', { p1: 0.62, p2: 0.27 }],
	[
		'mcnemar',
		...['corrected', 'uncorrected', 'exact', 'mid-p'].map((test) => ({
			m: [
				[20, 5],
				[13, 9]
			],
			test,
			level: 0.9
		})),
		{ x: ['y', 'n', 'y', 'n', 'y', null], y: ['n', 'n', 'y', 'y', 'n', 'y'] }
	],
	[
		'bowker',
		{
			m: [
				[8, 5, 0],
				[2, 9, 4],
				[0, 1, 6]
			]
		},
		{
			m: [
				[8, 5],
				[2, 9]
			]
		},
		{ m: TABLE }
	],
	[
		'cochran-q',
		{
			m: [
				[1, 0, 1],
				[1, 1, 0],
				[null, 1, 1],
				[0, 0, 1],
				[1, 0, 1],
				[1, 0, 0],
				[1, 1, 1]
			]
		}
	],
	[
		'welch-t',
		{ x: [null, ...A], y: B.slice(3), mu: 0.5, alternative: 'greater', level: 0.9 },
		{ x: A, y: B.slice(2), level: 0.8 }
	],
	[
		'student-t',
		{ x: A, y: B.slice(3), mu: -0.3, alternative: 'less', level: 0.9 },
		{ x: A, y: B.slice(2), level: 0.99 }
	],
	['one-sample-t', { x: [...A, null], mu: 4, alternative: 'greater' }, { x: A, mu: 4, level: 0.9 }],
	[
		'paired-t',
		{ x: A, y: [null, ...B.slice(1)], mu: 0.4, alternative: 'less', level: 0.9 },
		{ x: A, y: B, mu: 0.4, level: 0.9 }
	],
	[
		't-from-summary',
		{ n: [14, 19], m: [5.2, 4.1], s: [1.1, 1.9], mu: 0.5, level: 0.9 },
		{ n: [14, 19], m: [5.2, 4.1], s: [1.1, 1.9], alternative: 'greater' },
		{ n: [14, 19], m: [5.2, 4.1], s: [1.1, 1.9], alternative: 'less', mu: 2 }
	],
	['equal-variances', { x: A, y: B.slice(3), centre: 'median', level: 0.9 }, { x: A, y: [2, null, 9, 1, 7] }],
	['shapiro-wilk', { x: [...A, null] }, { x: [1, 4, 9] }, { x: [...A, ...B, 11, 0.5] }],
	[
		'mann-whitney',
		{ x: [...A, null], y: B.slice(2).map((v) => v + 0.05), alternative: 'greater', level: 0.9 },
		{ x: LIKERT_A, y: LIKERT_B, method: 'normal', correction: 'no', alternative: 'less', level: 0.9 },
		{ x: LIKERT_A, y: LIKERT_B.slice(3), method: 'exact' },
		{ x: LIKERT_A, y: LIKERT_B.slice(3), method: 'exact', twoSided: 'doubled', interval: 'no' },
		{ x: LIKERT_A, y: LIKERT_B.slice(3), method: 'exact', alternative: 'greater' },
		{ x: LIKERT_B, y: LIKERT_A.slice(5), method: 'exact', alternative: 'less', interval: 'no' },
		{ cx: [2, 5, 9, 4, 1], cy: [4, 6, 3, 2, 2] },
		{ x: A, y: B.map((v) => v + 0.05), method: 'normal', level: 0.8 }
	],
	[
		'signed-rank',
		{ x: [...A, null], mu: 4.05, alternative: 'greater', level: 0.9 },
		{ x: A, mu: 4.1, level: 0.9, method: 'normal' },
		{ x: LIKERT_A, y: LIKERT_B, correction: 'no', alternative: 'less' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'exact', interval: 'no' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'exact', alternative: 'greater' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'normal', zeros: 'pratt', alternative: 'greater', interval: 'no' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'normal', zeros: 'pratt', interval: 'no' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'exact', zeros: 'pratt', interval: 'no' },
		{ x: LIKERT_A, y: LIKERT_B, method: 'exact', zeros: 'pratt', alternative: 'less', interval: 'no' }
	],
	['sign-test', { x: LIKERT_A, y: LIKERT_B }, { x: A, mu: 5 }],
	['kruskal-wallis', { x: [...SCORES, 4, null], g: [...WORDS, null, 'a'] }],
	[
		'dunn',
		{ x: [...SCORES, null], g: [...WORDS, 'a'], adjust: 'bonferroni' },
		{ x: LIKERT_A, g: WORDS.slice(1), adjust: 'none' }
	],
	[
		'pairwise-mann-whitney',
		{ x: [...LIKERT_A, null], g: WORDS, adjust: 'bonferroni' },
		{ x: SCORES, g: WORDS, adjust: 'none' }
	],
	['dscf', { x: [...LIKERT_A, null, 2], g: [...WORDS, null] }],
	[
		'jonckheere-terpstra',
		{ x: [...LIKERT_A, null], g: WORDS, variance: 'ties' },
		{ x: LIKERT_A, g: WORDS.slice(1) },
		{ x: SCORES, g: WORDS }
	],
	['friedman', { m: [...ITEMS, [1, null, 2, 3]] }],
	['kolmogorov-smirnov', { x: [...A, null], y: B.slice(2) }, { x: LIKERT_A, y: LIKERT_B.slice(2) }],
	['median-test', { x: [...SCORES, null, 3], g: [...WORDS, 'a', null] }],
	['one-way-anova', { x: [...SCORES, null], g: [...WORDS, 'a'] }],
	['welch-anova', { x: [...SCORES, null], g: [...WORDS, 'a'] }],
	['tukey-hsd', { x: [...SCORES, null], g: [...WORDS, 'a'], level: 0.9 }],
	['games-howell', { x: [...SCORES, null, 4], g: [...WORDS, 'a', null] }],
	[
		'pairwise-t',
		{ x: [...SCORES, null], g: [...WORDS, 'a'], sd: 'welch', adjust: 'bonferroni' },
		{ x: SCORES, g: WORDS, adjust: 'none' }
	],
	['levene', { x: [...SCORES, null], g: [...WORDS, 'a'], centre: 'median' }, { x: SCORES, g: WORDS }],
	['repeated-measures-anova', { m: [...ITEMS, [1, null, 2, 3]] }, { m: ITEMS.map((row) => row.slice(0, 2)) }],
	[
		'factorial-anova',
		...['I', 'II', 'III'].map((type) => ({
			y: [...SCORES, null],
			factors: { 'ward size': [...WORDS, 'a'], sex: [...G12, 'm', 'f'] },
			type
		})),
		{ y: SCORES, factors: { g: WORDS }, type: 'II' }
	],
	['pearson', { x: [...A, null], y: [...B, 3], level: 0.9 }],
	['spearman', { x: LIKERT_A, y: LIKERT_B, interval: 'fisher-z', level: 0.9 }, { x: A, y: B, level: 0.9 }],
	['kendall', { x: [...LIKERT_A, null], y: [...LIKERT_B, 1] }, { x: A, y: B }],
	[
		'partial-correlation',
		{ x: [...A, null], y: [...B, 2], z: [1, 2, 2, 1, 3, 3, 2, 1, 3, 2, 2, 3] },
		{
			x: A,
			y: B,
			z: [
				[1, 2, 2, 1, 3, 3, 2, 1, 3, 2, 2],
				[4, 1, 3, 2, 5, 1, 2, 4, 3, 5, 1]
			]
		}
	],
	[
		'correlation-matrix',
		{ m: [...ITEMS, [null, 2, 3, 1]], deletion: 'listwise' },
		{ m: [...ITEMS, [null, 2, 3, 1]] }
	],
	['compare-correlations', { r1: 0.55, n1: 40, r2: -0.1, n2: 62 }],
	['polychoric', { m: TABLE, estimator: 'ml', level: 0.9 }, { m: TABLE }, { m: TWO }],
	[
		'cronbach-alpha',
		{ m: [...ITEMS, [3, null, 4, 4]], level: 0.9 },
		{ m: ITEMS.map((row) => [...row.slice(0, 3), 3]) }
	],
	['mcdonald-omega', { m: [...ITEMS, [3, null, 4, 4]], estimator: 'ml' }, { m: [...ITEMS, [3, null, 4, 4]] }],
	[
		'split-half',
		{ m: [...ITEMS, [3, null, 4, 4]], split: 'first-last' },
		{ m: ITEMS.map((row) => row.slice(0, 3)) },
		{ m: ITEMS.map((row) => row.slice(0, 2)) }
	],
	[
		'cohen-kappa',
		{
			x: [...LIKERT_A, null],
			y: [...LIKERT_B, 2],
			weights: 'quadratic',
			levels: [1, 2, 3, 4, 5, 6],
			level: 0.9
		},
		{ m: TABLE, weights: 'linear' },
		{ x: WORDS, y: [...WORDS.slice(2), 'a', 'b'] }
	],
	[
		'kappa-spans',
		{
			a: [
				[0, 40],
				[90, 130]
			],
			b: [
				[20, 60],
				[100, 150]
			],
			length: 400
		}
	],
	[
		'fleiss-kappa',
		{ m: [...RATERS, ['yes', null, 'no']], levels: ['yes', 'maybe', 'no', 'never'] },
		{ m: RATERS }
	],
	[
		'fleiss-kappa-counts',
		{
			m: [
				[3, 1, 0],
				[0, 4, 0],
				[1, 2, 1],
				[2, 2, 0],
				[0, 1, 3]
			]
		}
	],
	[
		'krippendorff-alpha',
		...['nominal', 'ordinal', 'interval', 'ratio'].map((metric) => ({
			m: [
				[1, 2, 3, 3, null, 1, 4],
				[1, 2, 3, 4, 5, null, 4],
				[null, 3, 3, 3, 5, 1, 2]
			],
			metric
		})),
		{ m: RATERS }
	],
	[
		'gwet-ac',
		{ m: [...RATERS, ['no', null, null]], weights: 'linear', levels: ['no', 'maybe', 'yes'], level: 0.9 },
		{ x: [...LIKERT_A, null], y: [...LIKERT_B, 3], weights: 'quadratic' },
		{ m: RATERS }
	],
	[
		'icc',
		...['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'].map((type) => ({
			m: [...ITEMS, [1, null, 2, 2]],
			type,
			level: 0.9
		}))
	],
	['kendall-w', { m: [...ITEMS, [1, null, 2, 2]] }],
	['lin-concordance', { x: [...A, null], y: [...B, 1], level: 0.9 }],
	['bland-altman', { x: [...A, null], y: [...B, 1] }],
	[
		'p-adjust',
		...['holm', 'hochberg', 'hommel', 'bonferroni', 'sidak', 'BH', 'BY'].map((adjustment) => ({
			p: [0.02, null, 0.004, 0.3, 0.049, 0.02],
			adjustment
		}))
	],
	[
		'weighted-mean',
		{ x: [...X12.slice(0, 11), null], w: W, level: 0.9 },
		{ x: X12, clusters: CLUSTERS, strata: STRATA, w: W },
		{ x: X12, strata: STRATA, population: POPULATION }
	],
	[
		'weighted-proportion',
		...['logit', 'beta', 'arcsine', 'wald'].map((interval) => ({
			y: [...Y12.slice(0, 11), null],
			w: W,
			interval,
			level: 0.9
		})),
		{ y: Y12, w: W, strata: STRATA, clusters: CLUSTERS }
	],
	[
		'weighted-quantiles',
		...['ecdf', 'count', 'count-normalised', 'interpolated'].map((rule) => ({
			x: [...X12.slice(0, 11), null],
			w: W,
			probabilities: [0.1, 0.5, 0.8],
			rule
		}))
	],
	[
		'weighted-groups',
		{ x: [...X12.slice(0, 11), null], g: G12, w: W, strata: STRATA, level: 0.9 },
		{ x: X12, g: STRATA.map((s, i) => (i % 5 ? s : 'e')), w: W }
	],
	[
		'rao-scott',
		{ y: [...Y12.slice(0, 11), null], g: G12, w: W },
		{ y: X12.map((x) => Math.min(3, x)), g: G12, w: W, strata: STRATA, clusters: CLUSTERS }
	],
	[
		'weighted-rank-test',
		{ x: [...X12.slice(0, 11), null], g: G12, w: W, ties: 'midpoint' },
		{ x: A.concat(4.6), g: G12, w: W, strata: STRATA }
	],
	[
		'weighted-regression',
		{
			y: [...X12.slice(0, 11), null],
			predictors: { 'years at work': A.concat(2), g: G12 },
			w: W,
			level: 0.9
		},
		{
			y: Y12,
			predictors: { x: [2, 4, 3, 1, 5, 2, 3, 4, 4, 3, 2, 5] },
			w: W,
			family: 'logistic',
			strata: STRATA
		}
	],
	[
		'rake',
		{
			margins: {
				sex: { values: G12, targets: { f: 55, m: 45 } },
				place: { values: STRATA, targets: { n: 48, s: 52 } }
			},
			w: W,
			x: X12
		},
		{ margins: { sex: { values: G12, targets: { f: 7, m: 5 } } } }
	],
	[
		'ipf',
		{
			seed: [
				[12, 7],
				[5, 9],
				[8, 3]
			],
			rows: [20, 15, 10],
			cols: [25, 20]
		}
	],
	['trim-weights', { w: [0.2, 1, 1.5, 4, 0.9, 0.7], low: 0.5, high: 2 }],
	['bootstrap-weighted-mean', { x: X12, w: W, replicates: 50, seed: 3, level: 0.9 }],
	['spss-frequency-t', { x: [...X12.slice(0, 11), null], g: G12, w: W }],
	[
		'rand-ucla',
		{ x: [...NINE, null], percentiles: '6' },
		{ x: NINE, percentiles: '2' },
		{ x: [1, 1, 2, 9, 9, 8, 1] }
	],
	['ipras', { p30: [2, 3.5, 6], p70: [8, 5, 9] }],
	['rand-classic', { x: [...NINE, null], panel: 12 }, { x: [1, 1, 2, 9, 9, 8, 1, 9] }],
	['rand-panel-thresholds', { panel: [5, 10, 21] }],
	[
		'consensus-rules',
		{ x: [1, 2, 5, 6, 7, 7, null, 6, 5, 5], scale: [1, 7], agree: [6, 7], disagree: [1, 3], iqr: 2 },
		{ x: LIKERT_A, agree: [5, 5], disagree: [2, 3] }
	],
	[
		'consensus-share',
		{ x: [...LIKERT_A, null], range: [3, 4], threshold: 60 },
		{ x: LIKERT_A, range: [5, 5] }
	],
	['consensus-threshold', { k: 24, n: 36, threshold: 2 / 3 }, { k: 23, n: 36, threshold: 0.65 }],
	['consensus-two-sided', { x: [...NINE, null], high: [8, 9], low: [1, 2], majority: 40, minority: 30 }],
	['apmo', { agree: [9, 4, 2], disagree: [2, 3, 8], neutral: [1, 5, 2] }],
	['tastle-wierman', { counts: [2, 0, 5, 7, 3] }],
	['ordinal-dispersion', { counts: [2, 0, 5, 7, 3] }],
	[
		'content-validity',
		{
			ratings: [
				[4, 3, 2, null, 4],
				[2, 1, 3, 2, 4],
				[4, 4, 4, 4, 4]
			],
			relevantFrom: 4
		}
	],
	[
		'panel-ranking',
		{
			m: [
				[1, 2, 3, 4],
				[2, 1, 3, 4],
				[1, 3, 2, 4],
				[2, 1, 4, 3],
				[1, null, 2, 3]
			],
			top: 2
		}
	],
	['panelist-feedback', { x: [2, 4, 5, 3, null, 1, 4], own: 2, scale: [1, 5] }],
	['delphi-round', { x: [...NINE, null], level: 0.9 }],
	['delphi-stability', { r1: [...NINE, null, 4], r2: [8, 8, 5, 7, 4, 7, 6, 8, 9, null, 3, 4] }],
	[
		'acceptability-priority',
		{ acceptable: [1, 1, 0, 1, null, 1, 0, 1], priority: [3, 1, null, 2, null, 5, null, 4], level: 0.9 }
	],
	['stakeholder-groups', { x: NINE, y: [3, 4, 6, null, 2, 8], high: [8, 9], threshold: 30 }],
	[
		'linear-regression',
		{ y: [...A, null], predictors: { 'years at work': [...B, 2], g: G12 }, level: 0.9 },
		{ y: A, predictors: { x: B }, w: W.slice(1) }
	],
	[
		'logistic-regression',
		{
			y: [...Y12.slice(0, 11), null],
			predictors: { x: [2, 4, 3, 1, 5, 2, 3, 4, 4, 3, 2, 5] },
			level: 0.9,
			profile: 'profile'
		},
		{ y: Y12, predictors: { x: [2, 4, 3, 1, 5, 2, 3, 4, 4, 3, 2, 5], g: STRATA } }
	],
	[
		'ordinal-regression',
		{
			y: ['lo', 'hi', 'mid', 'lo', 'mid', 'lo', 'mid', 'hi', 'mid', null, 'hi', 'hi'],
			levels: ['lo', 'mid', 'hi'],
			predictors: { x: X12, g: G12 }
		},
		{ y: LIKERT_A.map((v) => Math.max(3, v)), predictors: { x: LIKERT_B } }
	],
	[
		'missing-patterns',
		{
			m: [
				[1, null, 3],
				[2, 2, null],
				[1, null, 4],
				[3, 3, 3]
			]
		}
	],
	[
		'scale-score',
		{
			m: [
				[1, null, 3, 4],
				[2, null, null, 1],
				[null, null, null, 4],
				[3, 3, 3, 2]
			],
			share: 0.75
		}
	],
	['reverse-score', { x: [1, 7, null, 4], min: 1, max: 7 }],
	['subscale-sum', { x: [3, null, 4, 2] }],
	['standard-scores', { x: [3, null, 4, 8, 1] }]
];
