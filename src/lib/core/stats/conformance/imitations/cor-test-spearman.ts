import { spearmanMethod } from '../../correlation/methods/spearman.ts';
import { spearmanExactP } from '../../correlation/spearman-exact.ts';
import { normalUpper } from '../../distributions/index.ts';
import { imitation } from './imitation.ts';

/**
 * P(S >= s) by the Edgeworth series that R uses for 9 < n < 1290: Best & Roberts, "Algorithm AS 89"
 * (Applied Statistics 24, 1975). It can fall to 0 or below in the tail: R then prints p = 0, we never should.
 */
function edgeworthUpper(s: number, n: number): number {
	const b = 1 / n;
	const x = (6 * (s - 1) * b * (1 / (n * n - 1)) - 1) * Math.sqrt(1 / b - 1);
	const y = x * x;
	const u =
		x *
		b *
		(0.2274 +
			b * (0.2531 + 0.1745 * b) +
			y *
				(-0.0758 +
					b * (0.1033 + 0.3932 * b) -
					y * b * (0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)))));
	return Math.min(1, Math.max(0, u / Math.exp(y / 2) + normalUpper(x)));
}

/** R's own p without ties: all orders up to n = 9, the Edgeworth series above. */
function printedP(s: number, n: number): number | null {
	if (n <= 9) return spearmanExactP(s, n);
	const middle = (n ** 3 - n) / 6;
	const tail = s > middle ? edgeworthUpper(Math.round(s - 1), n) : 1 - edgeworthUpper(Math.round(s) + 2, n);
	return Math.min(1, 2 * tail);
}

/**
 * The p of Spearman's rho that R prints by default. Without ties it can be exactly 0 (n = 10, rho = .96, where the truth
 * is 4.9e-5); with ties, or from 1,290 pairs on, it is the t approximation. R: `cor.test(x, y, method = "spearman")`.
 */
export const corTestSpearman = imitation('cor-test-spearman', spearmanMethod, ({ test, details, n }) => {
	const counted = details.tied === false && n.used < 1290 && typeof details.S === 'number';
	return { p: counted ? printedP(Number(details.S), n.used) : (test?.p ?? null) };
});
