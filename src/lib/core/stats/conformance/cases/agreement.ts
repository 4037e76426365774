import { blandAltmanMethod } from '../../agreement/methods/bland-altman.ts';
import { cohenKappaMethod } from '../../agreement/methods/cohen-kappa.ts';
import { fleissKappaCountsMethod, fleissKappaMethod } from '../../agreement/methods/fleiss-kappa.ts';
import { gwetAcMethod } from '../../agreement/methods/gwet-ac.ts';
import { iccMethod } from '../../agreement/methods/icc.ts';
import { kendallWMethod } from '../../agreement/methods/kendall-w.ts';
import { krippendorffAlphaMethod } from '../../agreement/methods/krippendorff-alpha.ts';
import { linConcordanceMethod } from '../../agreement/methods/lin-concordance.ts';
import { irrCAC } from '../imitations/irr-cac.ts';
import { bySubtraction } from '../imitations/subtracted-tail.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { fields, type Shape } from '../shape.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

const kappaFull = several(
	{ kappa: run(cohenKappaMethod), irr: run(bySubtraction(cohenKappaMethod)) },
	{
		n: 'kappa.n.used',
		percent_agreement: 'kappa.details.observed',
		expected_agreement: 'kappa.details.expected',
		kappa: 'kappa.estimate.value',
		ase: 'kappa.estimate.se',
		ci95: ['kappa.details.uncapped.0', 'kappa.details.uncapped.1'],
		z_null: 'kappa.test.value',
		p_null: 'irr.details.p',
		psych_ci95: LIMITS.map((end) => `kappa.${end}`),
		brennan_prediger: 'kappa.effects.brennan-prediger.value',
		scott_pi: 'kappa.effects.scott-pi.value'
	}
);

const kappaShares = one(cohenKappaMethod, {
	po: 'details.observed',
	pe: 'details.expected',
	kappa: 'estimate.value'
});

const kappaAndError = one(cohenKappaMethod, { kappa: 'estimate.value', ase: 'estimate.se' });

/** One run a metric. */
function alphas(...metrics: readonly string[]): ReferenceCase {
	return several(
		Object.fromEntries(metrics.map((metric) => [metric, run(krippendorffAlphaMethod, { metric })])),
		Object.fromEntries(metrics.map((metric): [string, Shape] => [metric, `${metric}.estimate.value`]))
	);
}

const alphaOnly = one(krippendorffAlphaMethod, { alpha: 'estimate.value' });

/** The scale of 1 to 5 that the R call declares. */
const FIVE = { levels: [1, 2, 3, 4, 5] };

export const agreement: Readonly<Record<string, ReferenceCase>> = {
	'kappa-3cat': kappaFull,
	'kappa-perfect': kappaFull,
	'kappa-missing': kappaFull,
	'kappa-one-constant': kappaShares,
	'kappa-both-constant': kappaShares,
	'kappa-negative': kappaAndError,
	'kappa-3x3-n200': kappaAndError,
	'kappa-paradox': one(cohenKappaMethod, {
		po: 'details.observed',
		kappa: 'estimate.value',
		ase: 'estimate.se',
		pabak: 'effects.brennan-prediger.value',
		ac1: 'effects.gwet-ac1.value'
	}),
	'kappa-from-codes': one(cohenKappaMethod, {
		po: 'details.observed',
		kappa: 'estimate.value',
		ase: 'estimate.se',
		positive_agreement: 'details.positive',
		negative_agreement: 'details.negative'
	}),
	'kappa-weighted': several(
		{
			plain: run(cohenKappaMethod),
			linear: run(cohenKappaMethod, { weights: 'linear' }),
			quadratic: run(cohenKappaMethod, { weights: 'quadratic' })
		},
		{
			kappa: 'plain.estimate.value',
			ase: 'plain.estimate.se',
			linear: 'linear.estimate.value',
			linear_ase: 'linear.estimate.se',
			quadratic: 'quadratic.estimate.value',
			quadratic_ase: 'quadratic.estimate.se',
			psych_quadratic: 'quadratic.estimate.value'
		}
	),
	'kappa-declared-scale': several(
		{
			declared: run(cohenKappaMethod, { weights: 'quadratic', ...FIVE }),
			seen: run(cohenKappaMethod, { weights: 'quadratic' })
		},
		{
			quadratic_declared_scale: 'declared.estimate.value',
			quadratic_seen_categories: 'seen.estimate.value'
		}
	),
	'fleiss-counts': one(fleissKappaCountsMethod, {
		kappa: 'estimate.value',
		P_bar: 'details.observed',
		Pe_bar: 'details.expected',
		se_null: 'details.seNull',
		z: 'test.value'
	}),
	'fleiss-raters': several(
		{
			fleiss: run(fleissKappaMethod, { levels: [1, 2, 3, 4] }),
			irr: run(bySubtraction(fleissKappaMethod), { levels: [1, 2, 3, 4] })
		},
		{
			kappa: 'fleiss.estimate.value',
			z: 'fleiss.test.value',
			p: 'irr.details.p',
			per_category: fields('fleiss.details.perCategory', 'kappa'),
			per_category_z: fields('fleiss.details.perCategory', 'z'),
			conger_exact: 'fleiss.effects.conger-kappa.value',
			light: 'fleiss.effects.light-kappa.value',
			percent_agreement_all: 'fleiss.details.percentUnanimous'
		}
	),
	'fleiss-perfect': one(fleissKappaMethod, { kappa: 'estimate.value' }),
	'kripp-classic': alphas('nominal', 'ordinal', 'interval', 'ratio'),
	'kripp-ordinal-likert': alphas('nominal', 'ordinal', 'interval'),
	'kripp-2raters': alphaOnly,
	'kripp-binary': alphaOnly,
	'kripp-perfect': alphaOnly,
	'kripp-no-variation': one(krippendorffAlphaMethod, {
		observed_disagreement: 'details.observedDisagreement',
		expected_disagreement: 'details.expectedDisagreement'
	}),
	'gwet-ac1': several(
		{ gwet: run(gwetAcMethod), irrCAC: run(irrCAC) },
		{
			coefficient: 'gwet.estimate.value',
			pa: 'gwet.details.observed',
			pe: 'gwet.details.expected',
			se: 'gwet.estimate.se',
			ci95: LIMITS.map((end) => `gwet.${end}`),
			p: 'irrCAC.details.p',
			irrCAC_rounded: 'irrCAC.details.coefficient',
			irrCAC_se_rounded: 'irrCAC.details.se',
			irrCAC_ci_text: 'irrCAC.details.interval',
			irrCAC_p: 'irrCAC.details.p'
		}
	),
	'gwet-ac1-2raters': several(
		{ gwet: run(gwetAcMethod), irrCAC: run(irrCAC) },
		{
			ac1: 'gwet.estimate.value',
			pa: 'gwet.details.observed',
			pe: 'gwet.details.expected',
			se: 'gwet.estimate.se',
			irrCAC_rounded: 'irrCAC.details.coefficient',
			irrCAC_se_rounded: 'irrCAC.details.se'
		}
	),
	'gwet-ac2-ordinal': several(
		{
			linear: run(gwetAcMethod, { weights: 'linear', ...FIVE }),
			quadratic: run(gwetAcMethod, { weights: 'quadratic', ...FIVE }),
			linearSeen: run(irrCAC, { weights: 'linear' }),
			quadraticSeen: run(irrCAC, { weights: 'quadratic' })
		},
		{
			ac2_linear: 'linear.estimate.value',
			ac2_linear_se: 'linear.estimate.se',
			ac2_quadratic: 'quadratic.estimate.value',
			ac2_quadratic_se: 'quadratic.estimate.se',
			irrCAC_linear: 'linearSeen.details.coefficient',
			irrCAC_quadratic: 'quadraticSeen.details.coefficient'
		}
	),
	'icc-shrout-fleiss': one(iccMethod, {
		types: 'details.forms.*.type',
		icc: 'details.forms.*.icc',
		F: 'details.forms.*.f',
		df1: 'details.forms.*.df1',
		df2: 'details.forms.*.df2',
		p: 'details.forms.*.p',
		lower: 'details.forms.*.lower',
		upper: 'details.forms.*.upper',
		irr_agreement_2_1: 'details.forms.ICC2.icc',
		irr_consistency_3_1: 'details.forms.ICC3.icc'
	}),
	'icc3k-equals-alpha': one(iccMethod, {
		icc3k: 'details.forms.ICC3k.icc',
		lower: 'details.forms.ICC3k.lower',
		upper: 'details.forms.ICC3k.upper',
		icc3_1: 'details.forms.ICC3.icc'
	}),
	'kendall-w': one(kendallWMethod, {
		W: 'details.uncorrected.w',
		chisq: 'details.uncorrected.chiSquare',
		df: 'test.df',
		p: 'details.uncorrected.p',
		mean_spearman: 'details.uncorrected.meanSpearman'
	}),
	'kendall-w-ties': one(kendallWMethod, {
		W_corrected: 'estimate.value',
		chisq: 'test.value',
		p: 'test.p',
		W_uncorrected: 'details.uncorrected.w'
	}),
	'kendall-w-perfect': one(kendallWMethod, { W: 'details.uncorrected.w' }),
	'kendall-w-all-ties': one(kendallWMethod, { W_corrected: 'estimate.value' }),
	'lin-ccc': one(linConcordanceMethod, {
		rho_c: 'estimate.value',
		ci95: LIMITS,
		bias_correction: 'effects.bias-correction.value'
	}),
	'bland-altman': one(blandAltmanMethod, {
		bias: 'estimate.value',
		lower: 'details.lower',
		upper: 'details.upper'
	})
};
