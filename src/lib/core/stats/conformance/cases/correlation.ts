import { compareCorrelationsMethod } from '../../correlation/methods/compare-independent.ts';
import { kendallMethod } from '../../correlation/methods/kendall.ts';
import { correlationMatrixMethod } from '../../correlation/methods/matrix.ts';
import { partialCorrelationMethod } from '../../correlation/methods/partial.ts';
import { pearsonMethod } from '../../correlation/methods/pearson.ts';
import { spearmanMethod } from '../../correlation/methods/spearman.ts';
import { corTestSpearman } from '../imitations/cor-test-spearman.ts';
import { kendallPackage } from '../imitations/kendall-package.ts';
import { perfectCorrelation } from '../imitations/perfect-correlation.ts';
import { polycor } from '../imitations/polycor.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { has, na } from '../shape.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

export const correlation: Readonly<Record<string, ReferenceCase>> = {
	'cor-pearson': one(pearsonMethod, {
		r: 'estimate.value',
		t: 'test.value',
		df: 'test.df',
		p: 'test.p',
		ci95: LIMITS
	}),
	'cor-pearson-missing': one(pearsonMethod, {
		r: 'estimate.value',
		n: 'n.used',
		p: 'test.p',
		ci95: LIMITS
	}),
	'cor-spearman-exact': several(
		{ ours: run(spearmanMethod), r: run(corTestSpearman) },
		{
			rho: 'ours.estimate.value',
			S: 'ours.details.S',
			p_r_edgeworth: 'r.details.p',
			p_true_permutation: na('ours.details.pExact'),
			p_t_approx: 'ours.test.p'
		}
	),
	'cor-spearman-n7': several(
		{ ours: run(spearmanMethod), r: run(corTestSpearman) },
		{
			rho: 'ours.estimate.value',
			S: 'ours.details.S',
			p_exact: 'r.details.p',
			p_t_approx: 'ours.test.p'
		}
	),
	'cor-spearman-ties': one(spearmanMethod, {
		rho: 'estimate.value',
		p: 'test.p',
		t: 'test.value',
		ci95_fisher: 'details.fisher',
		ci95_bonett_wright: 'details.bonettWright'
	}),
	'cor-kendall-ties': several(
		{ ours: run(kendallMethod), package: run(kendallPackage) },
		{
			tau_b: 'ours.estimate.value',
			z: 'ours.test.value',
			p: 'ours.test.p',
			p_kendall_package_cc: 'package.details.p',
			S: 'ours.details.S',
			varS: 'package.details.varianceS',
			tau_c: 'ours.effects.stuart-tau-c.value'
		}
	),
	'cor-kendall-exact': one(kendallMethod, {
		tau: 'estimate.value',
		T: 'test.value',
		p: 'test.p',
		p_normal: 'details.pNormal'
	}),
	'cor-constant': one(pearsonMethod, na('estimate.value')),
	'cor-perfect': several(
		{ ours: run(pearsonMethod), bounded: run(perfectCorrelation) },
		{
			r: 'ours.estimate.value',
			p_upper_bound: 'bounded.details.pBound',
			ci95: LIMITS.map((end) => `ours.${end}`)
		}
	),
	'cor-n3': one(pearsonMethod, {
		r: 'estimate.value',
		t: 'test.value',
		p: 'test.p',
		has_ci: has('estimate.interval')
	}),
	'cor-partial': one(partialCorrelationMethod, {
		r_partial: 'estimate.value',
		df: 'test.df',
		t: 'test.value',
		p: 'test.p'
	}),
	'cor-point-biserial': one(pearsonMethod, { r: 'estimate.value', p: 'test.p' }),
	'cor-polychoric': one(polycor, { two_step: 'details.twoStep', ml: 'details.ml' }),
	'cor-tetrachoric': one(polycor, 'details.twoStep'),
	'cor-matrix-pairwise': several(
		{
			pairwise: run(correlationMatrixMethod, { deletion: 'pairwise' }),
			listwise: run(correlationMatrixMethod, { deletion: 'listwise' })
		},
		{
			pairwise: na('pairwise.details.r'),
			listwise: na('listwise.details.r'),
			n_pairwise: 'pairwise.details.pairs',
			n_listwise: 'listwise.details.complete'
		}
	),
	'cor-compare-independent': one(compareCorrelationsMethod, { z: 'test.value', p: 'test.p' })
};
