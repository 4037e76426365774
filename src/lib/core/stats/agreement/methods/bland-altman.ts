import { defined } from '../../defined.ts';
import { completePairs } from '../../cases.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { blandAltman } from '../bland-altman.ts';

export const blandAltmanMethod = method({
	name: 'bland-altman',
	input: {
		x: 'numbers measured by the first method, null for missing',
		y: 'numbers measured by the second, in the same order and unit'
	},
	answers: ['bland-altman'],
	run(input): Result {
		const { x, y, missing } = completePairs(input, 1);
		const found = blandAltman(x, y);
		const warnings: Warning[] = [];
		if (Number.isNaN(found.sd)) warnings.push({ code: 'one-value' });
		return {
			method: 'bland-altman',
			estimate: { name: 'bias', value: found.bias },
			effects: [],
			details: { lower: defined(found.lower), upper: defined(found.upper), sd: defined(found.sd) },
			n: { used: x.length, missing },
			base: 'complete-pairs',
			warnings,
			r: `d <- ${rVector(x, 'x')} - ${rVector(y, 'y')}; c(estimate = mean(d), lower = mean(d) - 1.96 * sd(d), upper = mean(d) + 1.96 * sd(d), sd = sd(d))`
		};
	}
});
