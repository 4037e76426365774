import { medianOfSorted } from '../../ranks/median.ts';
import { defined, definedThroughout, details } from '../../defined.ts';
import { entry } from '../../linear-algebra/matrix.ts';
import { mean, sum, variance } from '../../linear-algebra/vector.ts';
import { estimateOf } from '../../outcome.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { cronbachAlpha } from '../alpha.ts';
import { feldtInterval } from '../feldt.ts';
import { correlationsOf, covariances, pairwiseCovariances, type ItemRows } from '../item-matrix.ts';
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
		const { complete, all, missing, constant, given } = readItems(input);
		const n = complete.length;
		const kept = (rows: ItemRows) => rows.map((row) => row.filter((_, j) => !constant.includes(j + 1)));
		const varying = kept(complete);
		const items = varying[0]?.length ?? 0;
		const v = covariances(varying);
		const r = correlationsOf(v);
		const alpha = cronbachAlpha(v);
		const statistics = itemStatistics(varying, v);
		const pairs = Array.from({ length: items }, (_, i) =>
			Array.from({ length: i }, (_, j) => entry(r, i, j))
		).flat();
		const totals = Float64Array.from(varying, sum);
		const means = Float64Array.from(varying, mean);
		const numbers = Array.from({ length: items + constant.length }, (_, j) => j + 1).filter(
			(item) => !constant.includes(item)
		);
		const warnings: Warning[] = [];
		if (Number.isNaN(alpha)) warnings.push({ code: 'no-variation', values: { n } });
		if (alpha < 0) warnings.push({ code: 'alpha-negative', values: { alpha } });
		const lambda6 = guttmanLambda6(r);
		if (lambda6 === null && !Number.isNaN(alpha)) {
			warnings.push({ code: 'items-redundant', values: { items, n } });
		}
		for (const item of constant) warnings.push({ code: 'constant-item', values: { item } });
		statistics.forEach(({ itemRest }, j) => {
			if (itemRest < 0)
				warnings.push({ code: 'item-against-scale', values: { item: numbers[j] ?? 0, r: itemRest } });
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
				estimateOf('guttman-lambda-6', lambda6),
				estimateOf('mean-inter-item-r', mean(Float64Array.from(pairs))),
				estimateOf('median-inter-item-r', medianOfSorted(Float64Array.from(pairs).sort()))
			],
			details: {
				items: statistics.map((line, j) => ({ item: numbers[j] ?? 0, ...details(line) })),
				scale: definedThroughout({
					meanOfMeans: mean(means),
					sdOfMeans: Math.sqrt(variance(means)),
					meanOfSums: mean(totals),
					varianceOfSums: variance(totals)
				}),
				/** The formula over all items; SPSS and psych too leave a constant item out, which adds nothing but its count. */
				alphaOverAllItems: defined(constant.length > 0 ? cronbachAlpha(covariances(complete)) : alpha),
				/** What psych prints with missing answers: covariances over the persons who answered both items. */
				alphaPairwise: defined(missing > 0 ? cronbachAlpha(pairwiseCovariances(kept(all))) : alpha)
			},
			n: { used: n, missing },
			base: 'complete-rows',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(given, 'm')),
				missing > 0 ? 'm <- na.omit(m)' : '',
				constant.length > 0 ? `m <- m[, -c(${constant.join(', ')})]` : '',
				'v <- cov(m); k <- ncol(m); a <- k / (k - 1) * (1 - sum(diag(v)) / sum(v)); r <- cov2cor(v); n <- nrow(m)',
				`f <- qf(c(${(1 + confidence) / 2}, ${(1 - confidence) / 2}), n - 1, (n - 1) * (k - 1))`,
				'c(estimate = a, lower = 1 - (1 - a) * f[1], upper = 1 - (1 - a) * f[2], `standardised-alpha` = k / (k - 1) * (1 - k / sum(r)), `mean-inter-item-r` = mean(r[lower.tri(r)]), `median-inter-item-r` = median(r[lower.tri(r)]))',
				'list(mean = colMeans(m), sd = apply(m, 2, sd), itemTotal = cor(m, rowSums(m)), itemRest = sapply(1:k, function(j) cor(m[, j], rowSums(m[, -j, drop = FALSE]))))  # psych::alpha(m, check.keys = FALSE)'
			)
		};
	}
});
