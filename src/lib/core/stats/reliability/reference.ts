import type { Mapping } from '../method.ts';
import { answer, limitsOf, orNaN } from '../outcome.ts';
import type { Result } from '../result.ts';
import { cronbachAlphaMethod } from './methods/alpha.ts';
import { mcdonaldOmegaMethod } from './methods/omega.ts';
import { splitHalfMethod } from './methods/split-half.ts';

type Fields = Record<string, unknown>;

const value = (result: Result) => orNaN(result.estimate?.value);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
const items = (result: Result, field: string) =>
	(result.details['items'] as Fields[]).map((item) => orNaN(item[field]));
const scale = (result: Result, field: string) => orNaN((result.details['scale'] as Fields)[field]);
const detail = (result: Result, name: string) => result.details[name];
/** The formula over all items, as the case writes it: a constant item counts too. */
const overAll = (result: Result) => detail(result, 'alphaWithConstant') ?? value(result);

const psychAlpha: Mapping = (input) =>
	answer(cronbachAlphaMethod, input, (result) => ({
		raw_alpha: value(result),
		std_alpha: effect(result, 'standardised-alpha'),
		guttman_lambda6: effect(result, 'guttman-lambda-6'),
		mean_interitem_r: effect(result, 'mean-inter-item-r'),
		median_interitem_r: effect(result, 'median-inter-item-r'),
		ci95_feldt: limitsOf(result.estimate?.interval),
		alpha_if_deleted_raw: items(result, 'alphaIfDeleted'),
		alpha_if_deleted_std: items(result, 'standardisedAlphaIfDeleted'),
		item_total_raw: items(result, 'itemTotal'),
		item_rest_corrected: items(result, 'itemRest'),
		item_mean: items(result, 'mean'),
		item_sd: items(result, 'sd'),
		scale_mean: scale(result, 'meanOfMeans'),
		scale_sd: scale(result, 'sdOfMeans')
	}));

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'alpha-4items': psychAlpha,
	'alpha-reversed': psychAlpha,
	'alpha-4items-simple': (input) =>
		answer(cronbachAlphaMethod, input, (result) => ({
			alpha: value(result),
			alpha_standardised: effect(result, 'standardised-alpha'),
			if_item_deleted: items(result, 'alphaIfDeleted'),
			item_rest_simple: items(result, 'itemRest'),
			scale_mean_sum: scale(result, 'meanOfSums'),
			scale_var_sum: scale(result, 'varianceOfSums'),
			ci95_feldt: limitsOf(result.estimate?.interval)
		})),
	'alpha-desctools': (input) =>
		answer(cronbachAlphaMethod, input, (result) => ({
			alpha: value(result),
			ci95: detail(result, 'intervalDescTools'),
			if_deleted: items(result, 'alphaIfDeleted')
		})),
	'alpha-missing': (input) =>
		answer(cronbachAlphaMethod, input, (result) => ({
			n_listwise: result.n.used,
			alpha_listwise: overAll(result),
			alpha_pairwise_psych: detail(result, 'alphaPairwise') ?? value(result)
		})),
	'alpha-2items': (input) =>
		answer(cronbachAlphaMethod, input, (result) => ({
			alpha: value(result),
			standardised: effect(result, 'standardised-alpha'),
			// With two items stepping up their correlation is the standardised alpha.
			spearman_brown: effect(result, 'standardised-alpha')
		})),
	'alpha-constant-item': (input) =>
		answer(cronbachAlphaMethod, input, (result) => ({
			alpha_with_constant: overAll(result),
			alpha_without: value(result)
		})),
	'alpha-negative': (input) => answer(cronbachAlphaMethod, input, (result) => ({ alpha: overAll(result) })),
	kr20: (input) => answer(cronbachAlphaMethod, input, (result) => ({ kr20: overAll(result) })),
	'omega-1factor': (input) =>
		answer(mcdonaldOmegaMethod, { ...input, estimator: 'ml' }, (result) => ({
			loadings: detail(result, 'loadings'),
			residual_variances: detail(result, 'residualVariances'),
			omega: value(result),
			chisq: detail(result, 'chiSquare'),
			df: detail(result, 'df')
		})),
	'omega-psych': (input) =>
		answer(mcdonaldOmegaMethod, input, (result) =>
			answer(cronbachAlphaMethod, input, (alpha) => ({
				omega_total: value(result),
				alpha: effect(alpha, 'standardised-alpha'),
				minres_loadings: detail(result, 'loadings'),
				omega_from_minres: effect(result, 'omega-from-loadings')
			}))
		),
	'omega-jamovi': (input) =>
		answer(mcdonaldOmegaMethod, input, (result) =>
			answer(cronbachAlphaMethod, input, (alpha) => ({
				alpha: value(alpha),
				omega: value(result),
				mean: scale(alpha, 'meanOfMeans'),
				sd: scale(alpha, 'sdOfMeans'),
				alpha_if_deleted: items(alpha, 'alphaIfDeleted'),
				item_rest: items(alpha, 'itemRest')
			}))
		),
	'split-half': (input) =>
		answer(splitHalfMethod, input, (result) => ({
			r: effect(result, 'half-correlation'),
			spearman_brown: value(result),
			guttman_split_half: effect(result, 'guttman-lambda-4')
		}))
};
