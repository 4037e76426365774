import { tinyP } from '../../tiny-p.ts';
import { testOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { kolmogorovSmirnov } from '../kolmogorov-smirnov.ts';
import { readTwoSamples, TWO_SAMPLES } from '../read-two-samples.ts';

export const kolmogorovSmirnovMethod = method({
	name: 'kolmogorov-smirnov',
	input: TWO_SAMPLES,
	answers: ['ks-two-sample'],
	run(input): Result {
		const { x, y, missing, r } = readTwoSamples(input);
		const { D, p, exact } = kolmogorovSmirnov(x, y);
		return {
			method: 'kolmogorov-smirnov',
			test: testOf('kolmogorov-smirnov', 'D', D, p, undefined, exact ? 'exact' : 'asymptotic'),
			effects: [],
			details: { n: [x.length, y.length] },
			n: { used: x.length + y.length, missing },
			base: 'valid-answers',
			warnings: tinyP(p),
			r: `ks.test(${r})`
		};
	}
});
