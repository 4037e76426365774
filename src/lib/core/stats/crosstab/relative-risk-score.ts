import { normalQuantile } from '../distributions/index.ts';
import { findRoot } from '../special/index.ts';

/**
 * Koopman's (1984) score interval of a relative risk: the ratios that Pearson's chi-square of the two constrained
 * binomials does not reject. Better than Wald's with few events, and defined with none.
 * R: `DescTools::RelRisk(m, conf.level = level, method = "score")`.
 */
export function relativeRiskScore(cells: ArrayLike<number>, level = 0.95): { lower: number; upper: number } {
	const [a, b, c, d] = [cells[0] ?? NaN, cells[1] ?? NaN, cells[2] ?? NaN, cells[3] ?? NaN];
	const [n1, n2] = [a + b, c + d];
	const limit = normalQuantile(1 - (1 - level) / 2) ** 2;
	const excess = (logRatio: number): number => {
		const ratio = Math.exp(logRatio);
		// Maximum likelihood of the second risk under p1 = ratio * p2: the smaller root of a quadratic.
		const A = (n1 + n2) * ratio;
		const B = -(n1 * ratio + a + n2 + c * ratio);
		const C = a + c;
		const p2 = (2 * C) / (-B + Math.sqrt(Math.max(0, B * B - 4 * A * C)));
		const p1 = Math.min(1, ratio * p2);
		const part = (count: number, n: number, p: number): number =>
			count === n * p ? 0 : (count - n * p) ** 2 / (n * p * (1 - p));
		return part(a, n1, p1) + part(c, n2, p2) - limit;
	};
	const start = Math.log(((a + 0.5) * (n2 + 0.5)) / ((c + 0.5) * (n1 + 0.5)));
	const solve = (direction: 1 | -1): number => {
		let far = start + direction;
		while (excess(far) < 0 && Math.abs(far) < 700) far += direction * Math.abs(far - start);
		return Math.exp(findRoot(excess, start, far, 1e-13));
	};
	if (a + c === 0) return { lower: 0, upper: Infinity };
	return { lower: a === 0 ? 0 : solve(-1), upper: c === 0 ? Infinity : solve(1) };
}
