import { factorialAnovaMethod } from '../../anova/methods/factorial.ts';
import { leveneMethod } from '../../anova/methods/levene.ts';
import { oneWayAnovaMethod } from '../../anova/methods/one-way.ts';
import { pairwiseTMethod } from '../../anova/methods/pairwise-t.ts';
import { repeatedMeasuresMethod } from '../../anova/methods/repeated-measures.ts';
import { tukeyHsdMethod } from '../../anova/methods/tukey.ts';
import { welchAnovaMethod } from '../../anova/methods/welch.ts';
import { gamesHowell, tukeyHsd } from '../imitations/tukey-hsd.ts';
import { one, run, several, type ReferenceCase, type Run } from '../reference-case.ts';
import { keyed, triangle } from '../shape.ts';

const ETA_LIMITS = ['effects.0.interval.lower', 'effects.0.interval.upper'];
const TEST = { F: 'test.value', p: 'test.p' };
const DF = { df1: 'test.df.0', df2: 'test.df.1' };
const TRIANGLE = triangle('details.pairs', 'details.groups', 'pAdjusted');

const factorial = (type: string): Run =>
	run(factorialAnovaMethod, ({ y, a, b }) => ({ y, factors: { a, b }, type }));

export const anova: Readonly<Record<string, ReferenceCase>> = {
	'anova-oneway': one(oneWayAnovaMethod, {
		...TEST,
		...DF,
		ss_between: 'details.between.ss',
		ss_within: 'details.within.ss',
		ms_between: 'details.between.ms',
		ms_within: 'details.within.ms',
		eta_squared: 'effects.eta-squared.value',
		omega_squared: 'effects.omega-squared.value',
		epsilon_squared: 'effects.epsilon-squared.value',
		cohen_f: 'effects.cohens-f.value',
		eta2_ci95: ETA_LIMITS,
		eta2_ci95_precise: {
			ncp_over_ncp_plus_df2: ETA_LIMITS,
			ncp_over_ncp_plus_n: ['effects.1.interval.lower', 'effects.1.interval.upper']
		}
	}),
	'anova-constant': one(oneWayAnovaMethod, TEST),
	'anova-welch': one(welchAnovaMethod, { ...TEST, ...DF }),
	'anova-tukey': several(
		{ ours: run(tukeyHsdMethod), r: run(tukeyHsd) },
		{
			pairs: 'ours.details.pairs.*.pair',
			diff: 'ours.details.pairs.*.diff',
			lower: 'r.details.lower',
			upper: 'r.details.upper',
			p: 'r.details.p'
		}
	),
	'anova-games-howell': one(
		gamesHowell,
		keyed('details.pairs', 'pair', { diff: 'diff', se: 'se', df: 'df', t: 't', p: 'p' })
	),
	'anova-pairwise-holm': one(pairwiseTMethod, TRIANGLE, { adjust: 'holm' }),
	'anova-pairwise-welch': one(pairwiseTMethod, TRIANGLE, { adjust: 'bonferroni', sd: 'welch' }),
	'anova-levene': several(
		{ mean: run(leveneMethod), median: run(leveneMethod, { centre: 'median' }) },
		{
			F_mean: 'mean.test.value',
			p_mean: 'mean.test.p',
			F_median: 'median.test.value',
			p_median: 'median.test.p'
		}
	),
	'anova-rm': one(repeatedMeasuresMethod, {
		...TEST,
		...DF,
		gg_epsilon: 'details.greenhouseGeisser.epsilon',
		p_gg: 'details.greenhouseGeisser.p',
		hf_epsilon: 'details.huynhFeldt.epsilon',
		p_hf: 'details.huynhFeldt.p',
		mauchly_W: 'details.mauchly.W',
		mauchly_p: 'details.mauchly.p'
	}),
	'anova-ancova-type2-3': several(
		{ one: factorial('I'), two: factorial('II'), three: factorial('III') },
		{
			type1_F: 'one.details.terms.*.F',
			type2_F: 'two.details.terms.*.F',
			type3_F: 'three.details.terms.*.F',
			type3_p: 'three.details.terms.*.p'
		}
	)
};
