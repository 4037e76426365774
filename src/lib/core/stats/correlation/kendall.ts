import { normalTwoSided } from '../distributions/index.ts';
import { midRanks } from '../ranks/mid-ranks.ts';
import { forEachRun } from '../ranks/runs.ts';
import { sortOrder } from '../ranks/sort-order.ts';

export interface Kendall {
	n: number;
	/** Concordant minus discordant pairs. */
	S: number;
	/** Concordant pairs, the statistic T of the exact test. */
	concordant: number;
	tied: boolean;
	/** tau-b, equal to tau-a without ties. NaN when either variable is constant. */
	tau: number;
	/** Stuart's tau-c, for tables with unequal numbers of categories. */
	tauC: number;
	/** Variance of S under independence, corrected for ties. */
	varianceS: number;
	z: number;
	/** Two-sided normal approximation, no continuity correction. */
	p: number;
	/** The same with continuity correction, as the R package Kendall prints it. */
	pCorrected: number;
}

/**
 * Kendall's tau of complete pairs in n log n steps (Knight, JASA 61, 1966).
 * R: `cor.test(x, y, method = 'kendall', exact = FALSE)`.
 */
export function kendall(x: Float64Array, y: Float64Array): Kendall {
	const n = x.length;
	const a = midRanks(x);
	const b = midRanks(y);
	const byY = sortOrder(b);
	// Both sorts are stable: the second leaves equal x in the order of y.
	const byX = sortOrder(Float64Array.from(byY, (i) => a[i] as number));
	const order = byX.map((i) => byY[i] as number);
	const yInOrder = Float64Array.from(order, (i) => b[i] as number);
	const joint = tiedPairs(order, (i, j) => a[i] === a[j] && b[i] === b[j]);
	const discordant = inversions(yInOrder);
	const tiesX = tieSums(a);
	const tiesY = tieSums(b);
	const pairs = (n * (n - 1)) / 2;
	const concordant = pairs - tiesX.pairs - tiesY.pairs + joint - discordant;
	const S = concordant - discordant;
	const varianceS = varianceOfS(n, tiesX, tiesY);
	const z = S / Math.sqrt(varianceS);
	const corrected = Math.max(0, Math.abs(S) - 1) / Math.sqrt(varianceS);
	const categories = Math.min(tiesX.distinct, tiesY.distinct);
	return {
		n,
		S,
		concordant,
		tied: tiesX.pairs > 0 || tiesY.pairs > 0,
		tau: S / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs)),
		tauC: (2 * categories * S) / (n * n * (categories - 1)),
		varianceS,
		z,
		p: normalTwoSided(z),
		pCorrected: normalTwoSided(corrected)
	};
}

interface TieSums {
	distinct: number;
	/** Σ t(t-1)/2 over the tied groups. */
	pairs: number;
	/** Σ t(t-1)(t-2). */
	triples: number;
	/** Σ t(t-1)(2t+5). */
	spread: number;
}

function tieSums(ranks: Float64Array): TieSums {
	const sorted = Float64Array.from(ranks).sort();
	const sums = { distinct: 0, pairs: 0, triples: 0, spread: 0 };
	forEachRun(sorted, (from, to) => {
		const t = to - from;
		sums.distinct++;
		sums.pairs += (t * (t - 1)) / 2;
		sums.triples += t * (t - 1) * (t - 2);
		sums.spread += t * (t - 1) * (2 * t + 5);
	});
	return sums;
}

function varianceOfS(n: number, x: TieSums, y: TieSums): number {
	const base = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18;
	const triples = n > 2 ? (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2)) : 0;
	return base + (2 * x.pairs * y.pairs) / (n * (n - 1)) + triples;
}

/** Pairs inside the runs of neighbours that `same` holds for. */
function tiedPairs(order: Uint32Array, same: (i: number, j: number) => boolean): number {
	let total = 0;
	let run = 1;
	for (let i = 1; i <= order.length; i++) {
		if (i < order.length && same(order[i - 1] as number, order[i] as number)) run++;
		else {
			total += (run * (run - 1)) / 2;
			run = 1;
		}
	}
	return total;
}

/** Pairs i < j with values[i] > values[j], by merge sort. `values` ends up sorted. */
function inversions(values: Float64Array): number {
	let source = values;
	let target: Float64Array = new Float64Array(values.length);
	let count = 0;
	for (let width = 1; width < values.length; width *= 2) {
		for (let start = 0; start < values.length; start += 2 * width) {
			const middle = Math.min(start + width, values.length);
			const end = Math.min(start + 2 * width, values.length);
			let left = start;
			let right = middle;
			for (let k = start; k < end; k++) {
				if (left < middle && (right >= end || (source[left] as number) <= (source[right] as number))) {
					target[k] = source[left++] as number;
				} else {
					count += middle - left;
					target[k] = source[right++] as number;
				}
			}
		}
		[source, target] = [target, source];
	}
	return count;
}
