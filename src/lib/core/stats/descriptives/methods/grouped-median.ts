import { defined, details } from '../../defined.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { someNumbers } from '../../validate.ts';
import { groupedQuantile } from '../grouped-quantile.ts';
import { medianOfSorted } from '../../ranks/median.ts';
import { sorted } from '../../ranks/sorted.ts';

/** Median and quartiles interpolated within the scale point, for ordinal scales of few points. */
export const groupedMedianMethod = method({
	name: 'grouped-median',
	input: { x: 'whole numbers of a scale, null for missing' },
	answers: ['desc-grouped-median'],
	run(input) {
		const { values, missing } = someNumbers(input, 'x');
		const ascending = sorted(values);
		const interpolated = groupedQuantile(ascending, 0.5);
		return {
			method: 'grouped-median',
			estimate: { name: 'grouped-median', value: defined(interpolated) },
			effects: [],
			details: details({
				interpolated,
				median: medianOfSorted(ascending),
				quartiles: [groupedQuantile(ascending, 0.25), groupedQuantile(ascending, 0.75)]
			}),
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings: [],
			r: rLines(
				`x <- sort(${rVector(values, 'x')}); n <- length(x)`,
				'q <- function(p) {k <- (n + 1) * p; m <- mean(x[pmin(n, pmax(1, c(floor(k), ceiling(k))))]); on <- sum(x == m); if (on > 1) m - 0.5 + (n * p - sum(x < m)) / on else m}',
				'list(estimate = q(0.5), median = median(x), quartiles = c(q(0.25), q(0.75)))  # psych::interp.quartiles(x)'
			)
		};
	}
});
