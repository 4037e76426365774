import { cronbachAlphaMethod } from '../../reliability/methods/alpha.ts';
import { mcdonaldOmegaMethod } from '../../reliability/methods/omega.ts';
import { splitHalfMethod } from '../../reliability/methods/split-half.ts';
import { descToolsAlpha } from '../imitations/desctools-alpha.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

const psychAlpha = one(cronbachAlphaMethod, {
	raw_alpha: 'estimate.value',
	std_alpha: 'effects.standardised-alpha.value',
	guttman_lambda6: 'effects.guttman-lambda-6.value',
	mean_interitem_r: 'effects.mean-inter-item-r.value',
	median_interitem_r: 'effects.median-inter-item-r.value',
	ci95_feldt: LIMITS,
	alpha_if_deleted_raw: 'details.items.*.alphaIfDeleted',
	alpha_if_deleted_std: 'details.items.*.standardisedAlphaIfDeleted',
	item_total_raw: 'details.items.*.itemTotal',
	item_rest_corrected: 'details.items.*.itemRest',
	item_mean: 'details.items.*.mean',
	item_sd: 'details.items.*.sd',
	scale_mean: 'details.scale.meanOfMeans',
	scale_sd: 'details.scale.sdOfMeans'
});

export const reliability: Readonly<Record<string, ReferenceCase>> = {
	'alpha-4items': psychAlpha,
	'alpha-reversed': psychAlpha,
	'alpha-4items-simple': one(cronbachAlphaMethod, {
		alpha: 'estimate.value',
		alpha_standardised: 'effects.standardised-alpha.value',
		if_item_deleted: 'details.items.*.alphaIfDeleted',
		item_rest_simple: 'details.items.*.itemRest',
		scale_mean_sum: 'details.scale.meanOfSums',
		scale_var_sum: 'details.scale.varianceOfSums',
		ci95_feldt: LIMITS
	}),
	'alpha-desctools': several(
		{ ours: run(cronbachAlphaMethod), descTools: run(descToolsAlpha) },
		{
			alpha: 'ours.estimate.value',
			ci95: 'descTools.details.interval',
			if_deleted: 'ours.details.items.*.alphaIfDeleted'
		}
	),
	'alpha-missing': one(cronbachAlphaMethod, {
		n_listwise: 'n.used',
		alpha_listwise: 'details.alphaOverAllItems',
		alpha_pairwise_psych: 'details.alphaPairwise'
	}),
	'alpha-2items': one(cronbachAlphaMethod, {
		alpha: 'estimate.value',
		standardised: 'effects.standardised-alpha.value',
		// With two items stepping up their correlation is the standardised alpha.
		spearman_brown: 'effects.standardised-alpha.value'
	}),
	'alpha-constant-item': one(cronbachAlphaMethod, {
		alpha_with_constant: 'details.alphaOverAllItems',
		alpha_without: 'estimate.value'
	}),
	'alpha-negative': one(cronbachAlphaMethod, { alpha: 'details.alphaOverAllItems' }),
	kr20: one(cronbachAlphaMethod, { kr20: 'details.alphaOverAllItems' }),
	'omega-1factor': one(
		mcdonaldOmegaMethod,
		{
			loadings: 'details.loadings',
			residual_variances: 'details.residualVariances',
			omega: 'estimate.value',
			chisq: 'details.chiSquare',
			df: 'details.df'
		},
		{ estimator: 'ml' }
	),
	'omega-psych': several(
		{ omega: run(mcdonaldOmegaMethod), alpha: run(cronbachAlphaMethod) },
		{
			omega_total: 'omega.estimate.value',
			alpha: 'alpha.effects.standardised-alpha.value',
			minres_loadings: 'omega.details.loadings',
			omega_from_minres: 'omega.effects.omega-from-loadings.value'
		}
	),
	'omega-jamovi': several(
		{ omega: run(mcdonaldOmegaMethod), alpha: run(cronbachAlphaMethod) },
		{
			alpha: 'alpha.estimate.value',
			omega: 'omega.estimate.value',
			mean: 'alpha.details.scale.meanOfMeans',
			sd: 'alpha.details.scale.sdOfMeans',
			alpha_if_deleted: 'alpha.details.items.*.alphaIfDeleted',
			item_rest: 'alpha.details.items.*.itemRest'
		}
	),
	'split-half': one(splitHalfMethod, {
		r: 'effects.half-correlation.value',
		spearman_brown: 'estimate.value',
		guttman_split_half: 'effects.guttman-lambda-4.value'
	})
};
