import { definedThroughout } from '../../defined.ts';
import { entry } from '../../linear-algebra/matrix.ts';
import { mean, sum, variance } from '../../linear-algebra/vector.ts';
import { estimateOf } from '../../outcome.ts';
import { rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { cronbachAlpha } from '../alpha.ts';
import { feldtInterval } from '../feldt.ts';
import { correlationsOf, covariances, pairwiseCovariances } from '../item-matrix.ts';
import { itemStatistics } from '../item-statistics.ts';
import { guttmanLambda6 } from '../lambda6.ts';
import { ITEMS_INPUT, readItems } from '../read-items.ts';

export const cronbachAlphaMethod = method({
	name: 'cronbach-alpha',
	input: { ...ITEMS_INPUT, level: 'optional: confidence level, 0.95' },
	answers: [
		'alpha-4items',
		'alpha-4items-simple',
		'alpha-desctools',
		'alpha-missing',
		'alpha-2items',
		'alpha-reversed',
		'alpha-constant-item',
		'alpha-negative',
		'kr20'
	],
	run(input): Result {
		const confidence = level(input);
		const { complete, all, missing, items, constant, given } = readItems(input);
		const n = complete.length;
		const v = covariances(complete);
		const r = correlationsOf(v);
		const alpha = cronbachAlpha(v);
		const statistics = itemStatistics(complete, v);
		const varying = complete.map((row) => row.filter((_, j) => !constant.includes(j + 1)));
		const pairs = Array.from({ length: items }, (_, i) =>
			Array.from({ length: i }, (_, j) => entry(r, i, j))
		).flat();
		const totals = Float64Array.from(complete, sum);
		const means = Float64Array.from(complete, mean);
		const warnings: Warning[] = [];
		if (Number.isNaN(alpha)) warnings.push({ code: 'no-variation', values: { n } });
		if (alpha < 0) warnings.push({ code: 'alpha-negative', values: { alpha } });
		for (const item of constant) warnings.push({ code: 'constant-item', values: { item } });
		statistics.forEach(({ itemRest }, j) => {
			if (itemRest < 0) warnings.push({ code: 'item-against-scale', values: { item: j + 1, r: itemRest } });
		});
		return {
			method: 'cronbach-alpha',
			estimate: estimateOf('cronbach-alpha', alpha, {
				limits: feldtInterval(alpha, n, items, confidence),
				level: confidence,
				method: 'feldt'
			}),
			effects: [
				estimateOf('standardised-alpha', cronbachAlpha(r)),
				estimateOf('guttman-lambda-6', guttmanLambda6(r)),
				estimateOf('mean-inter-item-r', mean(Float64Array.from(pairs))),
				estimateOf('median-inter-item-r', median(pairs))
			],
			details: {
				items: definedThroughout(statistics),
				scale: definedThroughout({
					meanOfMeans: mean(means),
					sdOfMeans: Math.sqrt(variance(means)),
					meanOfSums: mean(totals),
					varianceOfSums: variance(totals)
				}),
				...(constant.length > 0 && items - constant.length >= 2
					? { alphaWithoutConstant: definedThroughout(cronbachAlpha(covariances(varying))) }
					: {}),
				/** What psych prints with missing answers: covariances over the persons who answered both items. */
				...(missing > 0 ? { alphaPairwise: definedThroughout(cronbachAlpha(pairwiseCovariances(all))) } : {}),
				/** DescTools' interval, which counts answers instead of persons and is too narrow; to explain a difference. */
				intervalDescTools: feldtInterval(alpha, n * items, items, confidence)
			},
			n: { used: n, missing },
			base: 'complete-rows',
			warnings,
			r: `psych::alpha(as.data.frame(${rMatrix(given, 'm')}), check.keys = FALSE)`
		};
	}
});

function median(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const half = sorted.length >> 1;
	const upper = sorted[half] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
