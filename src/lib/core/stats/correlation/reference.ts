import type { Input, Mapping } from '../method.ts';
import { answer, limitsOf, orNaN } from '../outcome.ts';
import type { Result } from '../result.ts';
import { compareCorrelationsMethod } from './methods/compare-independent.ts';
import { kendallMethod } from './methods/kendall.ts';
import { correlationMatrixMethod } from './methods/matrix.ts';
import { partialCorrelationMethod } from './methods/partial.ts';
import { pearsonMethod } from './methods/pearson.ts';
import { polychoricMethod } from './methods/polychoric.ts';
import { spearmanMethod } from './methods/spearman.ts';

const value = (result: Result) => orNaN(result.estimate?.value);
const limits = (result: Result) => limitsOf(result.estimate?.interval);
const p = (result: Result) => orNaN(result.test?.p);
const df = (result: Result) => orNaN(result.test?.df);
const t = (result: Result) =>
	result.details['infiniteT'] ? Infinity * value(result) : orNaN(result.test?.value);
const detail = (result: Result, name: string) => result.details[name];

/** The R package Kendall computes in single precision, p as 1 minus a CDF near 1. */
const single = (number: number) => Math.fround(number);
const singleTail = (number: number) => 2 * (1 - single(1 - number / 2)) || number;

/** Both deletions of one matrix. */
function matrices(input: Input): unknown {
	const pairwise = correlationMatrixMethod.run({ ...input, deletion: 'pairwise' });
	const listwise = correlationMatrixMethod.run({ ...input, deletion: 'listwise' });
	if ('refused' in pairwise || 'refused' in listwise) return pairwise;
	return {
		pairwise: detail(pairwise, 'r'),
		listwise: detail(listwise, 'r'),
		n_pairwise: detail(pairwise, 'pairs'),
		n_listwise: detail(listwise, 'complete')
	};
}

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'cor-pearson': (input) =>
		answer(pearsonMethod, input, (result) => ({
			r: value(result),
			t: t(result),
			df: df(result),
			p: p(result),
			ci95: limits(result)
		})),
	'cor-pearson-missing': (input) =>
		answer(pearsonMethod, input, (result) => ({
			r: value(result),
			n: result.n.used,
			p: p(result),
			ci95: limits(result)
		})),
	'cor-spearman-exact': (input) =>
		answer(spearmanMethod, input, (result) => ({
			rho: value(result),
			S: detail(result, 'S'),
			// With ties R falls back on the t approximation.
			p_r_edgeworth: detail(result, 'pEdgeworth') ?? p(result),
			p_true_permutation: detail(result, 'pExact'),
			p_t_approx: p(result)
		})),
	'cor-spearman-n7': (input) =>
		answer(spearmanMethod, input, (result) => ({
			rho: value(result),
			S: detail(result, 'S'),
			p_exact: detail(result, 'pEdgeworth') ?? p(result),
			p_t_approx: p(result)
		})),
	'cor-spearman-ties': (input) =>
		answer(spearmanMethod, input, (result) => ({
			rho: value(result),
			p: p(result),
			t: orNaN(result.test?.value),
			ci95_fisher: detail(result, 'fisher'),
			ci95_bonett_wright: detail(result, 'bonettWright')
		})),
	'cor-kendall-ties': (input) =>
		answer(kendallMethod, input, (result) => ({
			tau_b: value(result),
			z: orNaN(result.test?.value),
			p: p(result),
			p_kendall_package_cc: singleTail(orNaN(detail(result, 'pCorrected'))),
			S: detail(result, 'S'),
			varS: single(orNaN(detail(result, 'varianceS'))),
			tau_c: orNaN(result.effects[0]?.value)
		})),
	'cor-kendall-exact': (input) =>
		answer(kendallMethod, input, (result) => ({
			tau: value(result),
			T: orNaN(result.test?.value),
			p: p(result),
			p_normal: detail(result, 'pNormal')
		})),
	'cor-constant': (input) => answer(pearsonMethod, input, (result) => result.estimate?.value ?? null),
	'cor-perfect': (input) =>
		answer(pearsonMethod, input, (result) => ({
			r: value(result),
			// R's own p is 0 or about 1e-24 by rounding, so the case only bounds it.
			p_upper_bound: Math.max(p(result), 1e-10),
			ci95: limits(result)
		})),
	'cor-n3': (input) =>
		answer(pearsonMethod, input, (result) => ({
			r: value(result),
			t: t(result),
			p: p(result),
			has_ci: result.estimate?.interval !== undefined
		})),
	'cor-partial': (input) =>
		answer(partialCorrelationMethod, input, (result) => ({
			r_partial: value(result),
			df: df(result),
			t: orNaN(result.test?.value),
			p: p(result)
		})),
	'cor-point-biserial': (input) =>
		answer(pearsonMethod, input, (result) => ({ r: value(result), p: p(result) })),
	'cor-polychoric': (input) =>
		answer(polychoricMethod, input, (result) => {
			const printed = detail(result, 'asPolycor') as { twoStep: number; ml: number } | null;
			return { two_step: printed?.twoStep ?? null, ml: printed?.ml ?? null };
		}),
	'cor-tetrachoric': (input) =>
		answer(
			polychoricMethod,
			input,
			(result) => (detail(result, 'asPolycor') as { twoStep: number } | null)?.twoStep ?? null
		),
	'cor-matrix-pairwise': matrices,
	'cor-compare-independent': (input) =>
		answer(compareCorrelationsMethod, input, (result) => ({ z: orNaN(result.test?.value), p: p(result) }))
};
