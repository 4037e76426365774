import type { Input } from '../../method.ts';
import { friedmanMethod } from '../../nonparametric/methods/friedman.ts';
import { jonckheereMethod } from '../../nonparametric/methods/jonckheere.ts';
import { kolmogorovSmirnovMethod } from '../../nonparametric/methods/kolmogorov-smirnov.ts';
import { kruskalWallisMethod } from '../../nonparametric/methods/kruskal-wallis.ts';
import { mannWhitneyMethod } from '../../nonparametric/methods/mann-whitney.ts';
import { medianTestMethod } from '../../nonparametric/methods/median-test.ts';
import {
	dscfMethod,
	dunnMethod,
	pairwiseMannWhitneyMethod
} from '../../nonparametric/methods/rank-comparisons.ts';
import { signTestMethod } from '../../nonparametric/methods/sign-test.ts';
import { signedRankMethod } from '../../nonparametric/methods/signed-rank.ts';
import { jamoviDscf } from '../imitations/jamovi-dscf.ts';
import { negativeZ } from '../imitations/unsigned-z.ts';
import { wilcoxTestExact } from '../imitations/wilcox-test-exact.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { joined, triangle } from '../shape.ts';
import { inGroups } from './in-groups.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];
const NORMAL = { method: 'normal' };
const UNCORRECTED = { method: 'normal', correction: 'no' };

/** R's W is the U of the first sample. */
const mannWhitneyDefault = one(mannWhitneyMethod, { W: 'details.u.0', p: 'test.p' });
const signedRankDefault = one(signedRankMethod, { W: 'test.value', p: 'test.p' });

const kruskal = one(kruskalWallisMethod, {
	H: 'test.value',
	df: 'test.df',
	p: 'test.p',
	epsilon_squared: 'effects.epsilon-squared.value',
	eta_squared_H: 'effects.eta-squared-h.value',
	mean_ranks: 'details.meanRanks'
});

const friedman = one(friedmanMethod, {
	n_used: 'n.used',
	chisq: 'test.value',
	df: 'test.df',
	p: 'test.p',
	kendalls_w: 'effects.kendalls-w.value',
	mean_ranks: 'details.meanRanks',
	W_desctools: 'effects.kendalls-w.value'
});

/** Questions as the R call names them: A, B, C, … */
const letter = (place: unknown): string => String.fromCharCode(64 + Number(place));

/** The numbers of the R call, 1.01 i - 18.3 for i from `first` to n. */
const numbersFrom =
	(first: number) =>
	({ n }: Input): Input => ({
		x:
			typeof n === 'number' && n < 1e6
				? Array.from({ length: n }, (_, i) => (i + 1) * 1.01 - 18.3).slice(first - 1)
				: n
	});

export const nonparametric: Readonly<Record<string, ReferenceCase>> = {
	'mwu-exact': several(
		{
			both: run(mannWhitneyMethod),
			greater: run(mannWhitneyMethod, { alternative: 'greater' }),
			less: run(mannWhitneyMethod, { alternative: 'less' })
		},
		{
			W: 'both.details.u.0',
			U_other: 'both.details.u.1',
			p: 'both.test.p',
			p_greater: 'greater.test.p',
			p_less: 'less.test.p',
			hodges_lehmann: 'both.estimate.value',
			ci95: LIMITS.map((end) => `both.${end}`)
		}
	),
	'mwu-approx-ties-cc': several(
		{ corrected: run(mannWhitneyMethod, NORMAL), plain: run(mannWhitneyMethod, UNCORRECTED) },
		{
			W: 'corrected.details.u.0',
			p_cc: 'corrected.test.p',
			z_cc: 'corrected.details.z',
			p_no_cc: 'plain.test.p',
			z_no_cc: 'plain.details.z'
		}
	),
	'mwu-default-ties': mannWhitneyDefault,
	'mwu-exact-ties': several(
		{ exact: run(mannWhitneyMethod, { method: 'exact' }), plain: run(mannWhitneyMethod, UNCORRECTED) },
		{
			W: 'exact.details.u.0',
			p_exact: 'exact.test.p',
			p_exact_coin: 'exact.test.p',
			z_coin: 'plain.details.z'
		}
	),
	'mwu-all-ties': mannWhitneyDefault,
	'mwu-n1': mannWhitneyDefault,
	'mwu-empty': mannWhitneyDefault,
	'mwu-n49': mannWhitneyDefault,
	'mwu-separated': mannWhitneyDefault,
	'mwu-large': several(
		{
			byDefault: run(mannWhitneyMethod),
			exact: run(wilcoxTestExact, { method: 'exact' }),
			plain: run(mannWhitneyMethod, UNCORRECTED)
		},
		{
			W: 'byDefault.details.u.0',
			p_default_approx_cc: 'byDefault.test.p',
			p_exact: 'exact.details.p',
			p_no_cc: 'plain.test.p'
		}
	),
	'mwu-effect': one(mannWhitneyMethod, {
		rank_biserial: 'effects.rank-biserial.value',
		rb_ci95_effectsize: ['effects.rank-biserial.interval.lower', 'effects.rank-biserial.interval.upper'],
		rb_from_U: 'effects.rank-biserial.value',
		cliffs_delta: 'effects.cliffs-delta.value',
		cliffs_delta_ci95: ['effects.cliffs-delta.interval.lower', 'effects.cliffs-delta.interval.upper'],
		vargha_delaney_A: 'effects.vargha-delaney-a.value'
	}),
	'wsr-exact': several(
		{ both: run(signedRankMethod), greater: run(signedRankMethod, { alternative: 'greater' }) },
		{
			V: 'both.test.value',
			p: 'both.test.p',
			p_greater: 'greater.test.p',
			hodges_lehmann: 'both.estimate.value',
			ci95: LIMITS.map((end) => `both.${end}`)
		}
	),
	'wsr-ties-zeros': several(
		{
			byDefault: run(signedRankMethod),
			plain: run(signedRankMethod, UNCORRECTED),
			unsigned: run(negativeZ(signedRankMethod), UNCORRECTED),
			exact: run(signedRankMethod, { method: 'exact' }),
			pratt: run(signedRankMethod, { ...NORMAL, zeros: 'pratt' })
		},
		{
			V: 'byDefault.test.value',
			p_cc: 'byDefault.test.p',
			p_no_cc: 'plain.test.p',
			z_no_cc: 'unsigned.details.z',
			p_exact_zeros_dropped: 'exact.test.p',
			p_exact_coin: 'exact.test.p',
			z_pratt: 'pratt.details.z',
			p_pratt: 'pratt.test.p',
			n_nonzero: 'byDefault.details.nonzero',
			positive: 'byDefault.details.positive',
			negative: 'byDefault.details.negative',
			zeros: 'byDefault.details.zeros'
		}
	),
	'wsr-all-zero': signedRankDefault,
	'wsr-one-nonzero': signedRankDefault,
	'wsr-effect': one(signedRankMethod, {
		rank_biserial_effectsize: 'effects.matched-rank-biserial.value',
		ci95: ['effects.matched-rank-biserial.interval.lower', 'effects.matched-rank-biserial.interval.upper'],
		rank_biserial_kerby: 'effects.matched-rank-biserial.value'
	}),
	'sign-test': one(signTestMethod, {
		positive: 'details.positive',
		negative: 'details.negative',
		p: 'test.p'
	}),
	'wsr-one-sample': signedRankDefault,
	'kw-ties': kruskal,
	'kw-no-ties': kruskal,
	'kw-all-ties': kruskal,
	'kw-group-n1': kruskal,
	dunn: several(
		{
			holm: run(dunnMethod, { adjust: 'holm' }),
			bonferroni: run(dunnMethod, { adjust: 'bonferroni' })
		},
		{
			pairs: joined('holm.details.pairs', 'second', 'first'),
			mean_rank_difference: 'holm.details.pairs.*.difference',
			p_holm: 'holm.details.pairs.*.pAdjusted',
			p_bonferroni: 'bonferroni.details.pairs.*.pAdjusted',
			p_raw: 'holm.details.pairs.*.p'
		}
	),
	'pairwise-wilcox': one(
		pairwiseMannWhitneyMethod,
		triangle('details.pairs', 'details.groups', 'pAdjusted'),
		{ adjust: 'holm' }
	),
	dscf: several(
		{ ours: run(dscfMethod), jamovi: run(jamoviDscf) },
		{
			pairs: joined('ours.details.pairs', 'first', 'second'),
			W: 'ours.details.pairs.*.statistic',
			p: 'jamovi.details.p'
		}
	),
	jonckheere: one(jonckheereMethod, { JT: 'test.value', p: 'test.p' }),
	'friedman-ties': friedman,
	'friedman-no-ties': friedman,
	'friedman-all-ties': friedman,
	'friedman-missing': friedman,
	'durbin-conover': one(friedmanMethod, {
		pairs: joined('details.durbinConover', 'first', 'second', letter),
		statistic: 'details.durbinConover.*.t',
		p: 'details.durbinConover.*.p'
	}),
	'ks-two-sample': one(kolmogorovSmirnovMethod, { D: 'test.value', p: 'test.p' }),
	'median-test': one(medianTestMethod, {
		median: 'details.median',
		above: 'details.above',
		chisq: 'test.value',
		df: 'test.df',
		p: 'test.p'
	}),
	'mwu-ordinal-large-ties': several(
		{ corrected: run(mannWhitneyMethod, NORMAL), plain: run(mannWhitneyMethod, UNCORRECTED) },
		{
			W: 'corrected.details.u.0',
			p_cc: 'corrected.test.p',
			p_no_cc: 'plain.test.p',
			rank_biserial: 'corrected.effects.rank-biserial.value',
			mean_rank_x: 'corrected.details.meanRanks.0',
			mean_rank_y: 'corrected.details.meanRanks.1'
		}
	),
	'wsr-n50-exact-switch': several(
		{
			byDefault: run(signedRankMethod, numbersFrom(1)),
			exact: run(signedRankMethod, (input) => ({ ...numbersFrom(1)(input), method: 'exact' })),
			shorter: run(signedRankMethod, numbersFrom(2))
		},
		{
			V: 'byDefault.test.value',
			p_default_n50: 'byDefault.test.p',
			p_exact_n50: 'exact.test.p',
			p_default_n49: 'shorter.test.p'
		}
	),
	'kw-two-groups': several(
		{ kruskal: run(kruskalWallisMethod), ranks: run(mannWhitneyMethod, inGroups(UNCORRECTED)) },
		{ H: 'kruskal.test.value', p: 'kruskal.test.p', mwu_p_no_cc: 'ranks.test.p' }
	)
};
