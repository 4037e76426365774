import { gammaUpper } from '../distributions/index.ts';
import { poissonTerm } from '../special/saddle-point.ts';
import type { Bounds } from './proportion-interval.ts';

const poissonCdf = (k: number, mean: number): number =>
	k < 0 ? 0 : mean === 0 ? 1 : gammaUpper(mean, k + 1);

/** P(from <= X <= to) of a Poisson variable. */
const between = (from: number, to: number, mean: number): number =>
	to < from ? 0 : poissonCdf(to, mean) - poissonCdf(from - 1, mean);

/** Mean and central cumulants 2 to 4 of a Poisson variable truncated to mean ± c, and the chance of that range. */
function truncated(mean: number, c: number): [number, number, number, number, number] {
	const low = Math.max(0, mean - c);
	const high = mean + c;
	const chance = between(low, high, mean);
	const factorial = (r: number): number => (mean ** r * between(low - r, high - r, mean)) / chance;
	const [f1, f2, f3, f4] = [factorial(1), factorial(2), factorial(3), factorial(4)];
	const second = f2 + f1 - f1 ** 2;
	const third = f3 + f2 * (3 - 3 * f1) + (f1 - 3 * f1 ** 2 + 2 * f1 ** 3);
	const fourth =
		f4 + f3 * (6 - 4 * f1) + f2 * (7 - 12 * f1 + 6 * f1 ** 2) + f1 - 4 * f1 ** 2 + 6 * f1 ** 3 - 3 * f1 ** 4;
	return [f1, second, third, fourth - 3 * second ** 2, chance];
}

/** Chance that every count lies within c of its mean, by an Edgeworth expansion. */
function coverage(counts: readonly number[], n: number, c: number): number {
	const parts = counts.map((count) => truncated(count, c));
	const total = (k: 0 | 1 | 2 | 3): number => parts.reduce((sum, part) => sum + part[k], 0);
	const variance = total(1);
	const z = (n - total(0)) / Math.sqrt(variance);
	const g1 = total(2) / variance ** 1.5;
	const g2 = total(3) / variance ** 2;
	const edgeworth =
		1 +
		(g1 * (z ** 3 - 3 * z)) / 6 +
		(g2 * (z ** 4 - 6 * z ** 2 + 3)) / 24 +
		(g1 ** 2 * (z ** 6 - 15 * z ** 4 + 45 * z ** 2 - 15)) / 72;
	const density = (edgeworth * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI * variance);
	return (parts.reduce((product, part) => product * part[4], 1) * density) / poissonTerm(n, n);
}

/**
 * Simultaneous intervals of multinomial proportions. C. P. Sison & J. Glaz (JASA 90, 1995), in the form of
 * W. L. May & W. D. Johnson (J. Stat. Software 5(6), 2000). R: `DescTools::MultinomCI(x, method = "sisonglaz")`.
 */
export function sisonGlaz(counts: readonly number[], level: number): Bounds[] {
	const n = counts.reduce((sum, count) => sum + count, 0);
	let low = 0;
	let high = n;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (coverage(counts, n, middle) > level) high = middle;
		else low = middle;
	}
	const before = low === 0 ? 0 : coverage(counts, n, low);
	const delta = (level - before) / (coverage(counts, n, high) - before);
	return counts.map((count) => [Math.max(0, (count - low) / n), Math.min(1, (count + low + 2 * delta) / n)]);
}
