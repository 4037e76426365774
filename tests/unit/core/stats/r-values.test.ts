import { describe, expect, it } from 'vitest';
import { answerCase, type Input } from '#lib/core/stats/index.ts';
import { differences } from './compare.ts';

/** Reference cases on other data than the reference file's: the R call (4.2.2), the case, its input, what R printed. */
const TABLE: [call: string, id: string, input: Input, expected: object][] = [
	[
		// Beyond the smallest double, where R prints 0.
		'binom.test(497, 1382, 0.876)$p.value',
		'prop-binom-test',
		{ x: 497, n: 1382, p0: 0.876 },
		{ p: Number.MIN_VALUE, p_greater: 1, p_less: Number.MIN_VALUE }
	],
	[
		'e1071::skewness(x, type = 1), e1071::kurtosis(x, type = 1)',
		'desc-plain',
		{ x: [1000000001, 1000000002, 1000000004, 1000000008.5, 1000000009] },
		{ skewness_type1: 0.17450373814175091, kurtosis_type1: -1.7179062053727792 }
	],
	[
		'coin::statistic(coin::lbl_test(as.table(m)))',
		'linear-by-linear',
		{
			m: [
				[22, 8],
				[26, 16],
				[15, 15]
			]
		},
		{ coin_z: -1.8504638673090916 }
	],
	[
		'mauchly.test(lm(m ~ 1), X = ~1)',
		'anova-rm',
		{
			m: [
				[4.2, 3, 4.57, 3.86],
				[4.33, 2.5, 5.26, 3.79],
				[3.51, 3.46, 3.97, 5.02],
				[3.46, 3.79, 5.14, 4.24],
				[4.15, 4.67, 4.86, 4.4],
				[3.72, 4.06, 3.9, 4.76],
				[3.52, 5.49, 3.71, 4.33]
			]
		},
		{ mauchly_W: 0.22492504967331742, mauchly_p: 0.22604012231939621 }
	],
	[
		'qtukey(p, k, df)',
		'dist-qtukey',
		{ p: [0.95, 0.99, 0.5, 0.9], k: [5, 3, 8, 20], df: [3, 2, 7, 15] },
		[7.501659375940843, 19.015496329474683, 2.938324880056629, 5.376236450923786]
	],
	[
		'TukeyHSD(aov(x ~ factor(g)))',
		'anova-tukey',
		{
			x: [3.1, 7.1, 4.7, 5.3, 5.29, 6.5, 5.2, 8.2, 5.4, 5.1, 4.6, 3.7],
			g: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c']
		},
		{
			lower: [-0.9812999275349075, -2.2037999275349067, -3.8262999275349054],
			upper: [4.226299927534905, 3.003799927534906, 1.381299927534907],
			p: [0.2434800665879131, 0.9046079426810724, 0.4244495880052922]
		}
	],
	[
		'4 / 3 * (1 - sum(diag(cov(m))) / sum(cov(m)))',
		'kr20',
		{
			m: [
				[0, 0, 1, 1],
				[1, 0, 1, 1],
				[0, 1, 0, 1],
				[0, 1, 1, 1],
				[1, 1, 1, 1],
				[1, 1, 0, 1],
				[1, 0, 1, 1],
				[1, 1, 1, 1]
			]
		},
		{ kr20: -0.41666666666666663 }
	],
	[
		'svyglm(y ~ g, des, family = quasibinomial, control = list(epsilon = 1e-14))',
		'w-regression',
		{
			x: [3, 5, 2, 4, 4, 1, 5, 3, 2, 4, 1, 2, 3, 4, 5, 1, 2, 3],
			y: [0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1],
			g: ['f', 'm', 'f', 'm', 'f', 'm', 'f', 'm', 'f', 'm', 'f', 'm', 'f', 'm', 'f', 'm', 'f', 'm'],
			w: [0.5, 1.5, 2, 1, 0.7, 1.2, 1.9, 0.4, 1, 1.1, 0.9, 1.4, 0.6, 2.2, 0.8, 1.3, 1, 0.75]
		},
		{
			logit_coef: [0.61436630270683124, -0.7528359769719366],
			logit_se: [0.7380872706215974, 1.0389513896185634],
			logit_p: [0.41744807277711604, 0.47915376438753754]
		}
	]
];

describe('reference cases on other data are as R has them', () => {
	it.each(TABLE)('%s', (_, id, input, expected) => {
		expect(differences(expected, answerCase(id, input), { usual: 1e-10, fields: {} })).toEqual([]);
	});
});

describe('a reference case of several methods refuses when one does', () => {
	it.each([
		['w-quantile', { x: [null, null], w: [1, 1] }],
		['w-regression', { x: [1, 2], y: [0, 1], g: ['a', 'a'], w: [0, 0] }]
	])('%s', (id, input) => {
		expect(answerCase(id, input)).toHaveProperty('refused.code');
	});
});
