import { defined, details } from '../../defined.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { someNumbers } from '../../validate.ts';
import { geometricMean } from '../geometric-mean.ts';
import { harmonicMean } from '../harmonic-mean.ts';
import { sorted } from '../../ranks/sorted.ts';
import { trimmedMean } from '../trimmed-mean.ts';
import { winsorisedMean } from '../winsorised-mean.ts';

/** Means that outliers move less: trimmed and winsorised; and the geometric and harmonic means. */
export const robustMeansMethod = method({
	name: 'robust-means',
	input: { x: 'numbers, null for missing' },
	answers: ['desc-trimmed'],
	run(input) {
		const { values, missing } = someNumbers(input, 'x');
		const ascending = sorted(values);
		const trimmed = trimmedMean(ascending, 0.1);
		const geometric = geometricMean(values);
		return {
			method: 'robust-means',
			estimate: { name: 'mean-trimmed-10', value: defined(trimmed) },
			effects: [],
			details: details({
				trimmed5: trimmedMean(ascending, 0.05),
				trimmed10: trimmed,
				trimmed20: trimmedMean(ascending, 0.2),
				winsorised20: winsorisedMean(ascending, 0.2),
				geometric,
				harmonic: harmonicMean(values)
			}),
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings: Number.isNaN(geometric) ? [{ code: 'values-not-positive' }] : [],
			r: rLines(
				`x <- ${rVector(values, 'x')}; q <- quantile(x, c(0.2, 0.8))`,
				`c(estimate = mean(x, trim = 0.1), trimmed5 = mean(x, trim = 0.05), trimmed20 = mean(x, trim = 0.2), winsorised20 = mean(pmin(pmax(x, q[1]), q[2]))${Number.isNaN(geometric) ? '' : ', geometric = exp(mean(log(x))), harmonic = 1 / mean(1 / x)'})`
			)
		};
	}
});
