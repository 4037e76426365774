import type { Method } from '../../method.ts';
import { equalVariancesMethod } from '../../t-test/methods/equal-variances.ts';
import { oneSampleTMethod } from '../../t-test/methods/one-sample-t.ts';
import { pairedTMethod } from '../../t-test/methods/paired-t.ts';
import { shapiroWilkMethod } from '../../t-test/methods/shapiro-wilk.ts';
import { tFromSummaryMethod } from '../../t-test/methods/t-from-summary.ts';
import { studentTMethod, welchTMethod } from '../../t-test/methods/two-sample-t.ts';
import { approximateHedges } from '../imitations/approximate-hedges.ts';
import { effsizeInterval } from '../imitations/effsize-interval.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { unbounded, type Shape } from '../shape.ts';

const twoSample = (method: Method, upper: Shape = 'estimate.interval.upper', given = {}): ReferenceCase =>
	one(
		method,
		{
			t: 'test.value',
			df: 'test.df',
			p: 'test.p',
			ci95: ['details.limits.0', upper],
			estimate: 'details.means',
			stderr: 'estimate.se'
		},
		given
	);

const ONE_MEAN = {
	t: 'test.value',
	df: 'test.df',
	p: 'test.p',
	ci95: ['estimate.interval.lower', 'estimate.interval.upper'],
	estimate: 'estimate.value',
	stderr: 'estimate.se'
};

const paired = one(pairedTMethod, { ...ONE_MEAN, n: 'n.used' });

const D_LIMITS = ['effects.cohen-d.interval.lower', 'effects.cohen-d.interval.upper'];
const DZ_LIMITS = ['effects.cohen-dz.interval.lower', 'effects.cohen-dz.interval.upper'];
const WELCH_D_LIMITS = D_LIMITS.map((end) => `welch.${end}`);

export const tTest: Readonly<Record<string, ReferenceCase>> = {
	't-one-sample': one(oneSampleTMethod, ONE_MEAN),
	't-student': twoSample(studentTMethod),
	't-welch': twoSample(welchTMethod),
	't-welch-one-sided': twoSample(welchTMethod, unbounded('details.limits.1'), { alternative: 'greater' }),
	't-paired': paired,
	't-paired-missing': paired,
	't-constant': twoSample(welchTMethod),
	't-constant-paired-diff': paired,
	't-n1': twoSample(welchTMethod),
	't-n1-student': twoSample(studentTMethod),
	't-summary-data': one(tFromSummaryMethod, {
		t_welch: 'test.value',
		df_welch: 'test.df',
		p_welch: 'test.p',
		t_student: 'details.student.t',
		df_student: 'details.student.df',
		p_student: 'details.student.p',
		cohen_d: 'effects.cohen-d.value'
	}),
	't-levene': several(
		{
			levene: run(equalVariancesMethod),
			brownForsythe: run(equalVariancesMethod, { centre: 'median' })
		},
		{
			levene_F: 'levene.test.value',
			levene_p: 'levene.test.p',
			brown_forsythe_F: 'brownForsythe.test.value',
			brown_forsythe_p: 'brownForsythe.test.p',
			F: 'levene.details.fRatio.F',
			F_p: 'levene.details.fRatio.p',
			bartlett: 'levene.details.bartlett.value',
			bartlett_p: 'levene.details.bartlett.p'
		}
	),
	't-shapiro': several(
		{ x: run(shapiroWilkMethod), y: run(shapiroWilkMethod, ({ y }) => ({ x: y })) },
		{ x: { W: 'x.test.value', p: 'x.test.p' }, y: { W: 'y.test.value', p: 'y.test.p' } }
	),
	'd-independent': several(
		{ welch: run(welchTMethod), approximate: run(approximateHedges), effsize: run(effsizeInterval) },
		{
			cohen_d: 'welch.effects.cohen-d.value',
			d_ci95_noncentral_t: WELCH_D_LIMITS,
			hedges_g: 'welch.effects.hedges-g.value',
			g_ci95: ['welch.effects.hedges-g.interval.lower', 'welch.effects.hedges-g.interval.upper'],
			J_exact: 'welch.details.hedgesFactor',
			J_approx: 'approximate.details.factor',
			hedges_g_approx_J: 'approximate.details.hedgesG',
			glass_delta_sd_of_y: 'welch.effects.glass-delta.value',
			d_av: 'welch.effects.d-average-variance.value',
			d_ci95_precise: WELCH_D_LIMITS,
			jamovi_d_ci95: WELCH_D_LIMITS,
			effsize_d_ci95: ['effsize.details.lower', 'effsize.details.upper']
		}
	),
	'd-paired': one(pairedTMethod, {
		dz: 'effects.cohen-dz.value',
		dav: 'effects.d-average-sd.value',
		dav_rms: 'effects.d-average-variance.value',
		drm: 'effects.d-repeated-measures.value',
		gz: 'effects.hedges-gz.value',
		dz_ci95: DZ_LIMITS,
		dz_ci95_precise: DZ_LIMITS
	}),
	'd-one-sample': one(oneSampleTMethod, {
		d: 'effects.cohen-d.value',
		ci95: D_LIMITS,
		ci95_precise: D_LIMITS
	})
};
