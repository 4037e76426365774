import { details } from '../../defined.ts';
import { estimateOf } from '../../outcome.ts';
import { rAssign, rLines, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Warning } from '../../result.ts';
import { level, numbers } from '../../validate.ts';
import { describeValues, QUANTILES } from '../describe-values.ts';
import { meanInterval } from '../mean-interval.ts';

/** Descriptives of one numeric variable: the mean with Student's interval, and every other usual figure. */
export const describeMethod = method({
	name: 'describe',
	input: { x: 'numbers, null for missing', level: 'confidence level, 0.95 when absent' },
	answers: [
		'desc-plain',
		'desc-likert-missing',
		'desc-even-ties',
		'desc-n1',
		'desc-n2',
		'desc-n3',
		'desc-constant',
		'desc-all-missing',
		'desc-large-offset',
		'desc-outlier',
		'desc-negative'
	],
	run(input) {
		const { values, missing } = numbers(input, 'x');
		const confidence = level(input);
		const found = describeValues(values);
		const warnings: Warning[] = [];
		if (found.n === 0) warnings.push({ code: 'no-values', values: { missing } });
		else if (found.n === 1) warnings.push({ code: 'one-value' });
		else if (found.sd === 0) warnings.push({ code: 'all-equal' });
		else if (!Number.isFinite(found.sd)) warnings.push({ code: 'values-too-large' });
		else if (found.n < 4) warnings.push({ code: 'too-few-for-shape', values: { n: found.n } });
		return {
			method: 'describe',
			estimate: estimateOf(
				'mean',
				found.mean,
				{ limits: meanInterval(values, confidence), level: confidence, method: 'student' },
				found.se
			),
			effects: [],
			details: details(found),
			n: { used: found.n, missing },
			base: 'valid-answers',
			warnings,
			r: rLines(
				rAssign('x', rVector(values, 'x')),
				found.n > 1
					? `n <- length(x); se <- sd(x) / sqrt(n); half <- qt(${(1 + confidence) / 2}, n - 1) * se; c(estimate = mean(x), se = se, lower = mean(x) - half, upper = mean(x) + half)`
					: 'c(estimate = mean(x))',
				`list(median = median(x), sd = sd(x), mad = mad(x, constant = 1), min = min(x), max = max(x), quantiles.7 = quantile(x, c(${QUANTILES.join(', ')})))`
			)
		};
	}
});
