import { completePairs } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { level, oneOf } from '../../validate.ts';
import { spearmanExactP } from '../spearman-exact.ts';
import { spearman } from '../spearman.ts';
import { correlationWarnings, PAIRS_INPUT } from './pearson.ts';

export const spearmanMethod = method({
	name: 'spearman',
	input: {
		...PAIRS_INPUT,
		interval: 'optional: bonett-wright (default) or fisher-z',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['cor-spearman-exact', 'cor-spearman-n7', 'cor-spearman-ties'],
	run(input): Result {
		const confidence = level(input);
		const kind = oneOf<'bonett-wright' | 'fisher-z'>(input, 'interval', ['bonett-wright', 'fisher-z']);
		const { x, y, missing } = completePairs(input, 2);
		const found = spearman(x, y, confidence);
		const exact = !found.tied && !Number.isNaN(found.rho);
		return {
			method: 'spearman',
			estimate: estimateOf('spearman-rho', found.rho, {
				limits: kind === 'fisher-z' ? found.fisher : found.bonettWright,
				level: confidence,
				method: kind
			}),
			test: testOf('spearman', 't', found.t, found.p, found.df, 't-approximation'),
			effects: [],
			details: {
				S: defined(found.S),
				tied: found.tied,
				pExact: exact ? definedP(spearmanExactP(found.S, found.n)) : null,
				fisher: found.fisher,
				bonettWright: found.bonettWright
			},
			n: { used: found.n, missing },
			base: 'complete-pairs',
			warnings: correlationWarnings(found.rho, found.n),
			r: `cor.test(${rVector(x, 'x')}, ${rVector(y, 'y')}, method = 'spearman', exact = FALSE)`
		};
	}
});
