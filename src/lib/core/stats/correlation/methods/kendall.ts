import { completePairs } from '../../cases.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { kendallExactP } from '../kendall-exact.ts';
import { kendall } from '../kendall.ts';
import { correlationWarnings, PAIRS_INPUT } from './pearson.ts';

/** R counts exactly below this many pairs when no value is tied. */
const EXACT_BELOW = 50;

export const kendallMethod = method({
	name: 'kendall',
	input: PAIRS_INPUT,
	answers: ['cor-kendall-ties', 'cor-kendall-exact'],
	run(input): Result {
		const { x, y, missing } = completePairs(input, 2);
		const found = kendall(x, y);
		const { n } = found;
		const exact = !found.tied && n < EXACT_BELOW;
		return {
			method: 'kendall',
			estimate: estimateOf('kendall-tau-b', found.tau),
			test: exact
				? testOf('kendall', 'T', found.concordant, kendallExactP(found.concordant, n), undefined, 'exact')
				: testOf('kendall', 'z', found.z, found.p, undefined, 'normal-approximation'),
			effects: [estimateOf('stuart-tau-c', found.tauC)],
			details: {
				S: found.S,
				varianceS: found.varianceS,
				tied: found.tied,
				pNormal: definedP(found.p),
				pCorrected: definedP(found.pCorrected)
			},
			n: { used: n, missing },
			base: 'complete-pairs',
			warnings: correlationWarnings(found.tau, Math.max(n, 4)),
			r: `cor.test(${rVector(x, 'x')}, ${rVector(y, 'y')}, method = 'kendall')`
		};
	}
});
