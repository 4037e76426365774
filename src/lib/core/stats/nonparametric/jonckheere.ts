import { normalTwoSided, rankSumDistribution } from '../distributions/index.ts';
import { everyPair } from '../every-pair.ts';
import { forEachRun } from '../ranks/runs.ts';
import type { GroupedRanks } from './grouped-ranks.ts';
import { rankTwo } from './rank-two.ts';

export interface Jonckheere {
	/** Pairs of values in different groups whose order follows that of the groups, ties counted by half. */
	JT: number;
	/** z and p without a correction for ties, as DescTools prints them. */
	z: number;
	p: number;
	/** z and p with the variance under ties (Hollander & Wolfe 1999, 6.19), as SPSS prints them. */
	tiesZ: number;
	tiesP: number;
	/** The exact p, without ties and with 100 values at most; `null` otherwise. */
	exact: number | null;
}

/** Values up to which DescTools computes the exact p. */
const MOST_EXACT = 100;

/**
 * The Jonckheere-Terpstra test of a trend over groups that stand in order; two-sided.
 * R: `DescTools::JonckheereTerpstraTest(x, factor(g, ordered = TRUE))`.
 */
export function jonckheere({ sizes, values, n, tieSum }: GroupedRanks): Jonckheere {
	const sorted = values.map((group) => group.slice().sort());
	const JT = everyPair(sorted).reduce((sum, [low, high]) => sum + rankTwo(low, high).u2, 0);
	const mean = (n * n - sizes.reduce((sum, size) => sum + size * size, 0)) / 4;
	const over = (f: (t: number) => number): number => sizes.reduce((sum, size) => sum + f(size), 0);
	const plain = (n * n * (2 * n + 3) - over((t) => t * t * (2 * t + 3))) / 72;
	const z = (JT - mean) / Math.sqrt(plain);

	const ties = tiesOf(sorted, n);
	const overTies = (f: (t: number) => number): number => ties.reduce((sum, t) => sum + f(t), 0);
	const pairs = (t: number): number => t * (t - 1);
	const triples = (t: number): number => t * (t - 1) * (t - 2);
	const tied =
		plain -
		overTies((t) => pairs(t) * (2 * t + 5)) / 72 +
		(n > 2 ? (over(triples) * overTies(triples)) / (36 * triples(n)) : 0) +
		(over(pairs) * overTies(pairs)) / (8 * pairs(n));
	const tiesZ = tied > 1e-9 * plain ? (JT - mean) / Math.sqrt(tied) : NaN;
	return {
		JT,
		z,
		p: normalTwoSided(z),
		tiesZ,
		tiesP: normalTwoSided(tiesZ),
		exact: tieSum === 0 && n <= MOST_EXACT ? exactP(sizes, JT) : null
	};
}

/** Sizes of the groups of equal values among all, those of one included. */
function tiesOf(sorted: readonly Float64Array[], n: number): number[] {
	const all = new Float64Array(n);
	let at = 0;
	for (const group of sorted) {
		all.set(group, at);
		at += group.length;
	}
	all.sort();
	const sizes: number[] = [];
	forEachRun(all, (from, to) => sizes.push(to - from));
	return sizes;
}

/** Twice the smaller tail: JT is a sum of independent U, each group against all that follow (van de Wiel 2000). */
function exactP(sizes: readonly number[], JT: number): number {
	let chances = Float64Array.of(1);
	let after = sizes.reduce((sum, size) => sum + size, 0);
	for (const size of sizes.slice(0, -1)) {
		after -= size;
		const few = Math.min(size, after);
		const ranks = Array.from({ length: size + after }, (_, i) => i + 1);
		// Entry d of the distribution is a rank sum of d / 2; U starts from the smallest possible one.
		const counts = rankSumDistribution(ranks, few).filter((_, d) => d % 2 === 0);
		const all = counts.reduce((sum, count) => sum + count, 0);
		const u = counts.slice((few * (few + 1)) / 2).map((count) => count / all);
		const next = new Float64Array(chances.length + u.length - 1);
		chances.forEach((chance, i) => {
			u.forEach((own, j) => {
				next[i + j] = (next[i + j] ?? 0) + chance * own;
			});
		});
		chances = next;
	}
	const sum = (part: Float64Array): number => part.reduce((total, chance) => total + chance, 0);
	return Math.min(1, 2 * Math.min(sum(chances.slice(0, JT + 1)), sum(chances.slice(JT))));
}
