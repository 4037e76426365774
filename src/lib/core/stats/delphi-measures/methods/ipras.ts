import type { Result } from '../../result.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { sameLength, someNumbers } from '../../validate.ts';
import { ipras } from '../ipras.ts';

export const iprasMethod = method({
	name: 'ipras',
	input: {
		p30: '30th percentiles of ratings on a 1 to 9 scale, one per indication',
		p70: '70th percentiles, in the same order'
	},
	answers: ['ram-ipras-table'],
	run(input): Result {
		const low = someNumbers(input, 'p30');
		const high = someNumbers(input, 'p70');
		if (low.missing + high.missing > 0) refuse('missing-value', { field: low.missing > 0 ? 'p30' : 'p70' });
		sameLength(low.values, high.values);
		const rows = Array.from(low.values, (p30, i) => {
			const p70 = high.values[i] ?? NaN;
			if (p30 > p70 || p30 < 1 || p70 > 9) refuse('not-percentiles', { p30, p70 });
			return ipras(p30, p70);
		});
		return {
			method: 'ipras',
			effects: [],
			details: { indications: rows },
			n: { used: rows.length, missing: 0 },
			base: 'indications',
			warnings: [],
			r: `p30 <- ${rVector(low.values, 'p30')}; p70 <- ${rVector(high.values, 'p70')}; i <- 2.35 + 1.5 * abs(5 - (p30 + p70) / 2); list(ipras = i, disagreementIndex = (p70 - p30) / i, disagreement = p70 - p30 - i > 1e-9)`
		};
	}
});
