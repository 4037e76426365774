import type { Input, Mapping } from '../method.ts';
import type { Result } from '../result.ts';
import { answer, orNaN, subtractedTail } from './answer.ts';
import type { Icc } from './icc.ts';
import { blandAltmanMethod } from './methods/bland-altman.ts';
import { cohenKappaMethod } from './methods/cohen-kappa.ts';
import { fleissKappaCountsMethod, fleissKappaMethod } from './methods/fleiss-kappa.ts';
import { gwetAcMethod } from './methods/gwet-ac.ts';
import { iccMethod } from './methods/icc.ts';
import { kendallWMethod } from './methods/kendall-w.ts';
import { krippendorffAlphaMethod } from './methods/krippendorff-alpha.ts';
import { linConcordanceMethod } from './methods/lin-concordance.ts';

const value = (result: Result) => orNaN(result.estimate?.value);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
/** NaN where the result has none, as R prints it. */
const detail = (result: Result, name: string) => result.details[name] ?? NaN;
const limits = (result: Result) => [
	orNaN(result.estimate?.interval?.lower),
	orNaN(result.estimate?.interval?.upper)
];
/** irr and irrCAC print p by subtraction. */
const printedP = (result: Result) => subtractedTail(orNaN(result.test?.p));

const kappaFull: Mapping = (input) =>
	answer(cohenKappaMethod, input, (result) => ({
		n: result.n.used,
		percent_agreement: detail(result, 'observed'),
		expected_agreement: detail(result, 'expected'),
		kappa: value(result),
		ase: orNaN(result.estimate?.se),
		ci95: result.details.uncapped ?? [NaN, NaN],
		z_null: orNaN(result.test?.value),
		p_null: printedP(result),
		psych_ci95: limits(result),
		brennan_prediger: effect(result, 'brennan-prediger'),
		scott_pi: effect(result, 'scott-pi')
	}));

const kappaShares: Mapping = (input) =>
	answer(cohenKappaMethod, input, (result) => ({
		po: detail(result, 'observed'),
		pe: detail(result, 'expected'),
		kappa: value(result)
	}));

const kappaAndError: Mapping = (input) =>
	answer(cohenKappaMethod, input, (result) => ({ kappa: value(result), ase: orNaN(result.estimate?.se) }));

const alpha = (input: Input, metric: string) => answer(krippendorffAlphaMethod, { ...input, metric }, value);

const alphaOnly: Mapping = (input) =>
	answer(krippendorffAlphaMethod, input, (result) => ({ alpha: value(result) }));

const rounded = (number: number, digits: number) => Math.round(number * 10 ** digits) / 10 ** digits;

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'kappa-3cat': kappaFull,
	'kappa-perfect': kappaFull,
	'kappa-missing': kappaFull,
	'kappa-one-constant': kappaShares,
	'kappa-both-constant': kappaShares,
	'kappa-negative': kappaAndError,
	'kappa-3x3-n200': kappaAndError,
	'kappa-paradox': (input) =>
		answer(cohenKappaMethod, input, (result) => ({
			po: detail(result, 'observed'),
			kappa: value(result),
			ase: orNaN(result.estimate?.se),
			pabak: effect(result, 'brennan-prediger'),
			ac1: effect(result, 'gwet-ac1')
		})),
	'kappa-from-codes': (input) =>
		answer(cohenKappaMethod, input, (result) => ({
			po: detail(result, 'observed'),
			kappa: value(result),
			ase: orNaN(result.estimate?.se),
			positive_agreement: detail(result, 'positive'),
			negative_agreement: detail(result, 'negative')
		})),
	'kappa-weighted': (input) =>
		answer(cohenKappaMethod, input, (plain) =>
			answer(cohenKappaMethod, { ...input, weights: 'linear' }, (linear) =>
				answer(cohenKappaMethod, { ...input, weights: 'quadratic' }, (quadratic) => ({
					kappa: value(plain),
					ase: orNaN(plain.estimate?.se),
					linear: value(linear),
					linear_ase: orNaN(linear.estimate?.se),
					quadratic: value(quadratic),
					quadratic_ase: orNaN(quadratic.estimate?.se),
					psych_quadratic: value(quadratic)
				}))
			)
		),
	'kappa-declared-scale': (input) =>
		answer(cohenKappaMethod, { ...input, weights: 'quadratic', levels: [1, 2, 3, 4, 5] }, (declared) =>
			answer(cohenKappaMethod, { ...input, weights: 'quadratic' }, (seen) => ({
				quadratic_declared_scale: value(declared),
				quadratic_seen_categories: value(seen)
			}))
		),
	'fleiss-counts': (input) =>
		answer(fleissKappaCountsMethod, input, (result) => ({
			kappa: value(result),
			P_bar: detail(result, 'observed'),
			Pe_bar: detail(result, 'expected'),
			se_null: detail(result, 'seNull'),
			z: orNaN(result.test?.value)
		})),
	'fleiss-raters': (input) =>
		answer(fleissKappaMethod, { ...input, levels: fourOrMore(input) }, fleissDetail),
	'fleiss-perfect': (input) => answer(fleissKappaMethod, input, (result) => ({ kappa: value(result) })),
	'kripp-classic': (input) => ({
		nominal: alpha(input, 'nominal'),
		ordinal: alpha(input, 'ordinal'),
		interval: alpha(input, 'interval'),
		ratio: alpha(input, 'ratio')
	}),
	'kripp-ordinal-likert': (input) => ({
		nominal: alpha(input, 'nominal'),
		ordinal: alpha(input, 'ordinal'),
		interval: alpha(input, 'interval')
	}),
	'kripp-2raters': alphaOnly,
	'kripp-binary': alphaOnly,
	'kripp-perfect': alphaOnly,
	'kripp-no-variation': (input) =>
		answer(krippendorffAlphaMethod, input, (result) => ({
			observed_disagreement: detail(result, 'observedDisagreement'),
			expected_disagreement: detail(result, 'expectedDisagreement')
		})),
	'gwet-ac1': (input) =>
		answer(gwetAcMethod, input, (result) => {
			const [lower = NaN, upper = NaN] = limits(result);
			const se = orNaN(result.estimate?.se);
			return {
				coefficient: value(result),
				pa: detail(result, 'observed'),
				pe: detail(result, 'expected'),
				se,
				ci95: [lower, upper],
				p: printedP(result),
				irrCAC_rounded: rounded(value(result), 5),
				irrCAC_se_rounded: rounded(se, 5),
				irrCAC_ci_text: `(${rounded(lower, 3)},${rounded(upper, 3)})`,
				irrCAC_p: printedP(result)
			};
		}),
	'gwet-ac1-2raters': (input) =>
		answer(gwetAcMethod, input, (result) => ({
			ac1: value(result),
			pa: detail(result, 'observed'),
			pe: detail(result, 'expected'),
			se: orNaN(result.estimate?.se),
			irrCAC_rounded: rounded(value(result), 5),
			irrCAC_se_rounded: rounded(orNaN(result.estimate?.se), 5)
		})),
	'gwet-ac2-ordinal': (input) =>
		answer(gwetAcMethod, { ...input, weights: 'linear', levels: [1, 2, 3, 4, 5] }, (linear) =>
			answer(gwetAcMethod, { ...input, weights: 'quadratic', levels: [1, 2, 3, 4, 5] }, (quadratic) =>
				answer(gwetAcMethod, { ...input, weights: 'linear' }, (linearSeen) =>
					answer(gwetAcMethod, { ...input, weights: 'quadratic' }, (quadraticSeen) => ({
						ac2_linear: value(linear),
						ac2_linear_se: orNaN(linear.estimate?.se),
						ac2_quadratic: value(quadratic),
						ac2_quadratic_se: orNaN(quadratic.estimate?.se),
						irrCAC_linear: rounded(value(linearSeen), 5),
						irrCAC_quadratic: rounded(value(quadraticSeen), 5)
					}))
				)
			)
		),
	'icc-shrout-fleiss': (input) =>
		answer(iccMethod, input, (result) => {
			const forms = iccForms(result);
			const all = (field: keyof Icc) => forms.map((form) => form[field] ?? NaN);
			return {
				types: all('type'),
				icc: all('icc'),
				F: all('f'),
				df1: all('df1'),
				df2: all('df2'),
				p: all('p'),
				lower: all('lower'),
				upper: all('upper'),
				irr_agreement_2_1: orNaN(forms[1]?.icc),
				irr_consistency_3_1: orNaN(forms[2]?.icc)
			};
		}),
	'icc3k-equals-alpha': (input) =>
		answer(iccMethod, input, (result) => {
			const [, , single, , , average] = iccForms(result);
			return {
				icc3k: orNaN(average?.icc),
				lower: orNaN(average?.lower),
				upper: orNaN(average?.upper),
				icc3_1: orNaN(single?.icc)
			};
		}),
	'kendall-w': (input) =>
		answer(kendallWMethod, input, (result) => {
			const plain = uncorrected(result);
			return {
				W: plain.w,
				chisq: plain.chiSquare,
				df: result.test?.df,
				p: plain.p,
				mean_spearman: plain.meanSpearman
			};
		}),
	'kendall-w-ties': (input) =>
		answer(kendallWMethod, input, (result) => ({
			W_corrected: value(result),
			chisq: orNaN(result.test?.value),
			p: orNaN(result.test?.p),
			W_uncorrected: uncorrected(result).w
		})),
	'kendall-w-perfect': (input) => answer(kendallWMethod, input, (result) => ({ W: uncorrected(result).w })),
	'kendall-w-all-ties': (input) =>
		answer(kendallWMethod, input, (result) => ({ W_corrected: value(result) })),
	'lin-ccc': (input) =>
		answer(linConcordanceMethod, input, (result) => ({
			rho_c: value(result),
			ci95: limits(result),
			bias_correction: effect(result, 'bias-correction')
		})),
	'bland-altman': (input) =>
		answer(blandAltmanMethod, input, (result) => ({
			bias: value(result),
			lower: detail(result, 'lower'),
			upper: detail(result, 'upper')
		}))
};

function fleissDetail(result: Result): unknown {
	const categories = Object.entries(
		detail(result, 'perCategory') as Record<string, { kappa: number | null; z: number | null }>
	);
	return {
		kappa: value(result),
		z: orNaN(result.test?.value),
		p: printedP(result),
		per_category: Object.fromEntries(categories.map(([label, { kappa }]) => [label, orNaN(kappa)])),
		per_category_z: Object.fromEntries(categories.map(([label, { z }]) => [label, orNaN(z)])),
		conger_exact: effect(result, 'conger-kappa'),
		light: effect(result, 'light-kappa'),
		percent_agreement_all: 100 * (detail(result, 'unanimous') as number)
	};
}

/** The case declares a scale of 1 to 4; what else was given is added. */
function fourOrMore(input: Input): unknown[] {
	const given = Array.isArray(input.m) ? input.m.flat(1).filter((rating) => rating !== null) : [];
	return [...new Set([1, 2, 3, 4, ...given])];
}

function iccForms(result: Result): readonly Icc[] {
	return detail(result, 'forms') as readonly Icc[];
}

function uncorrected(result: Result) {
	return detail(result, 'uncorrected') as { w: number; chiSquare: number; p: number; meanSpearman: number };
}
