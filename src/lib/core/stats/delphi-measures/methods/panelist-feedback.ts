import { medianOfSorted } from '../../ranks/median.ts';
import { quantile } from '../../descriptives/quantile.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { number } from '../../validate.ts';
import { histogram } from '../histogram.ts';
import { pointsOf, range, ratings, refuseOffScale } from '../ratings.ts';

export const panelistFeedbackMethod = method({
	name: 'panelist-feedback',
	input: {
		x: 'ratings of one item by the whole panel, null for missing',
		own: "the panelist's own rating",
		scale: 'optional: first and last point of the scale, [1, 9]'
	},
	answers: ['delphi-individual-feedback'],
	run(input): Result {
		const scale = range(input, 'scale', [1, 9]);
		const { values, missing } = ratings(input, 'x', ...scale);
		const own = number(input, 'own');
		refuseOffScale([own], ...scale);
		const ascending = Float64Array.from(values).sort();
		const q1 = quantile(ascending, 0.25);
		const q3 = quantile(ascending, 0.75);
		const atOrBelow = values.filter((value) => value <= own).length;
		return {
			method: 'panelist-feedback',
			estimate: { name: 'median', value: medianOfSorted(ascending) },
			effects: [],
			details: {
				own,
				q1,
				q3,
				outside: own < q1 || own > q3,
				percentileRank: (100 * atOrBelow) / values.length,
				points: pointsOf(scale),
				histogram: histogram(values, pointsOf(scale))
			},
			n: { used: values.length, missing },
			base: 'answers',
			warnings: [],
			r: `x <- ${rVector(values, 'x')}; q <- quantile(x, c(0.25, 0.75)); list(estimate = median(x), q1 = q[1], q3 = q[2], outside = ${own} < q[1] | ${own} > q[2], percentileRank = 100 * mean(x <= ${own}), histogram = table(factor(x, ${scale[0]}:${scale[1]})))`
		};
	}
});
