import { defined } from '../../defined.ts';
import { completePairs } from '../../cases.ts';
import { rAssign, rLines, rNormalReach, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { linConcordance } from '../lin-concordance.ts';

export const linConcordanceMethod = method({
	name: 'lin-concordance',
	input: {
		x: 'numbers measured by the first method, null for missing',
		y: 'numbers measured by the second, in the same order',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['lin-ccc'],
	run(input): Result {
		const confidence = level(input);
		const { x, y, missing } = completePairs(input, 3);
		const found = linConcordance(x, y, confidence);
		const warnings: Warning[] = [];
		if (!Number.isFinite(found.rho) || !Number.isFinite(found.correlation))
			warnings.push({ code: 'no-variation', values: { n: x.length } });
		const bounded = Number.isFinite(found.lower) && Number.isFinite(found.upper);
		return {
			method: 'lin-concordance',
			estimate: {
				name: 'lin-concordance',
				value: defined(found.rho),
				...(bounded
					? { interval: { lower: found.lower, upper: found.upper, level: confidence, method: 'fisher-z' } }
					: {})
			},
			effects: [
				{ name: 'bias-correction', value: defined(found.biasCorrection) },
				{ name: 'pearson', value: defined(found.correlation) }
			],
			details: {},
			n: { used: x.length, missing },
			base: 'complete-pairs',
			warnings,
			r: rLines(
				rAssign('x', rVector(x, 'x')),
				rAssign('y', rVector(y, 'y')),
				'n <- length(x); k <- function(a, b) mean((a - mean(a)) * (b - mean(b))); r <- cor(x, y)',
				'p <- 2 * k(x, y) / (k(x, x) + k(y, y) + (mean(x) - mean(y))^2); u <- (mean(y) - mean(x))^2 / sqrt(k(x, x) * k(y, y))',
				'v <- ((1 - r^2) * p^2 * (1 - p^2) / r^2 + 2 * p^3 * (1 - p) * u / r - p^4 * u^2 / (2 * r^2)) / (n - 2)',
				`half <- ${rNormalReach(confidence)} * sqrt(v) / (1 - p^2)`,
				'c(estimate = p, lower = tanh(atanh(p) - half), upper = tanh(atanh(p) + half), `bias-correction` = p / r, pearson = r)  # DescTools::CCC(x, y)'
			)
		};
	}
});
