import { estimateOf } from '../../outcome.ts';
import { details } from '../../defined.ts';
import { proportionInterval } from '../../proportions/proportion-interval.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { ratings } from '../ratings.ts';
import { roundSummary } from '../round-summary.ts';
import { thirds } from '../thirds.ts';

export const delphiRoundMethod = method({
	name: 'delphi-round',
	input: {
		x: 'ratings of one item in one round on a 1 to 9 scale, null for missing',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['delphi-round-item'],
	run(input): Result {
		const confidence = level(input);
		const { values, missing } = ratings(input, 'x', 1, 9);
		const n = values.length;
		const { low, middle, high } = thirds(values);
		const limits = proportionInterval(high, n, confidence);
		const summary = roundSummary(values);
		const warnings: Warning[] = n === 1 ? [{ code: 'one-value' }] : [];
		return {
			method: 'delphi-round',
			estimate: estimateOf('share-7-9', high / n, { limits, level: confidence, method: 'wilson' }),
			effects: [],
			details: {
				...details({ ...summary }),
				percentLow: (100 * low) / n,
				percentMiddle: (100 * middle) / n,
				percentHigh: (100 * high) / n,
				percentNearMedian: (100 * summary.nearMedian) / n,
				quartileDeviation: summary.iqrType7 / 2
			},
			n: { used: n, missing },
			base: 'answers',
			warnings,
			r: rLines(
				`x <- ${rVector(values, 'x')}; i <- prop.test(sum(x >= 7), length(x), conf.level = ${confidence}, correct = FALSE)$conf.int`,
				`c(estimate = mean(x >= 7), lower = i[1], upper = i[2], median = median(x), iqrType7 = IQR(x), iqrType6 = IQR(x, type = 6), mean = mean(x)${n > 1 ? ', sd = sd(x), cv = sd(x) / mean(x)' : ''}, mad = mad(x, constant = 1), percentNearMedian = 100 * mean(abs(x - median(x)) <= 1), percentMiddle = 100 * mean(x > 3 & x < 7))`
			)
		};
	}
});
