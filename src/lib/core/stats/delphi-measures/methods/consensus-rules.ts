import { medianOfSorted } from '../../ranks/median.ts';
import { quantile } from '../../descriptives/quantile.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { histogram } from '../histogram.ts';
import { meetsThreshold } from '../meets-threshold.ts';
import { pointsOf, range, ratings, rWithin, within } from '../ratings.ts';

/** Thresholds of published Delphi studies, in per cent (Diamond 2014 and the notes on consensus). */
const PUBLISHED = [51, 70, 75, 80];

export const consensusRulesMethod = method({
	name: 'consensus-rules',
	input: {
		x: 'ratings of one item, null for missing',
		scale: 'optional: first and last point of the scale, [1, 5]',
		agree: 'optional: first and last point that count as agreement, [4, 5]',
		disagree: 'optional: first and last point that count as disagreement, [1, 2]',
		iqr: 'optional: widest interquartile range that is consensus, 1'
	},
	answers: ['delphi-consensus-rules'],
	run(input): Result {
		const scale = range(input, 'scale', [1, 5]);
		const { values, missing } = ratings(input, 'x', ...scale);
		const n = values.length;
		const [agreement, disagreement] = [range(input, 'agree', [4, 5]), range(input, 'disagree', [1, 2])];
		const [agree, disagree] = [within(values, agreement), within(values, disagreement)];
		const widest = typeof input.iqr === 'number' ? input.iqr : 1;
		const modal = histogram(values, pointsOf(scale)).reduce((most, count) => Math.max(most, count), 0);
		const ascending = Float64Array.from(values).sort();
		const iqr = (type: 6 | 7) => quantile(ascending, 0.75, type) - quantile(ascending, 0.25, type);
		return {
			method: 'consensus-rules',
			estimate: { name: 'percent-agreement', value: (100 * agree) / n },
			effects: [],
			details: {
				agree,
				disagree,
				percentDisagree: (100 * disagree) / n,
				percentModal: (100 * modal) / n,
				median: medianOfSorted(ascending),
				iqrType7: iqr(7),
				iqrType6: iqr(6),
				rules: PUBLISHED.map((percent) => ({ percent, consensus: meetsThreshold(agree, n, percent) })),
				iqrConsensus: iqr(7) <= widest
			},
			n: { used: n, missing },
			base: 'answers',
			warnings: [],
			r: `x <- ${rVector(values, 'x')}; c(estimate = 100 * mean(${rWithin('x', agreement)}), percentDisagree = 100 * mean(${rWithin('x', disagreement)}), percentModal = 100 * max(table(x)) / length(x), median = median(x), iqrType7 = IQR(x), iqrType6 = IQR(x, type = 6), iqrConsensus = IQR(x) <= ${widest})`
		};
	}
});
