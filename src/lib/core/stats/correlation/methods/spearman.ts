import { completePairs } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rAssign, rLines, rNormalReach, rVector } from '../../r-code.ts';
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
			r: rLines(
				rAssign('x', rVector(x, 'x')),
				rAssign('y', rVector(y, 'y')),
				"cor.test(x, y, method = 'spearman', exact = FALSE)",
				`r <- cor(x, y, method = 'spearman'); half <- ${rNormalReach(confidence)} * sqrt(${kind === 'fisher-z' ? '1' : '(1 + r^2 / 2)'} / (length(x) - 3))`,
				't <- r * sqrt((length(x) - 2) / (1 - r^2)); c(lower = tanh(atanh(r) - half), upper = tanh(atanh(r) + half), statistic = t, df = length(x) - 2)'
			)
		};
	}
});
