import { allDefined } from '../../agreement/methods/outcome.ts';
import { proportionInterval } from '../../proportions/proportion-interval.ts';
import { rVector } from '../../r-code.ts';
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
		const [lower, upper] = proportionInterval(high, n, confidence);
		const summary = roundSummary(values);
		const warnings: Warning[] = n === 1 ? [{ code: 'one-value' }] : [];
		return {
			method: 'delphi-round',
			estimate: {
				name: 'share-7-9',
				value: high / n,
				interval: { lower, upper, level: confidence, method: 'wilson' }
			},
			effects: [],
			details: {
				...allDefined({ ...summary }),
				percentLow: (100 * low) / n,
				percentMiddle: (100 * middle) / n,
				percentHigh: (100 * high) / n,
				percentNearMedian: (100 * summary.nearMedian) / n,
				quartileDeviation: summary.iqrType7 / 2
			},
			n: { used: n, missing },
			base: 'answers',
			warnings,
			r: `x <- ${rVector(values, 'x')}; c(median(x), IQR(x), mean(x), sd(x)); DescTools::BinomCI(${high}, ${n}, method = "wilson")`
		};
	}
});
