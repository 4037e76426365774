import { at, entry, put, zeros, type Matrix } from '../linear-algebra/matrix.ts';
import type { Warning } from '../result.ts';

/** How the cases were drawn. Build it with `surveyDesign`. */
export interface SurveyDesign {
	n: number;
	weights: Float64Array;
	/** First-stage unit (practice, school, or the case itself) of each case, 0 … units - 1. */
	unit: Int32Array;
	/** Stratum of each unit, 0 … strata - 1. */
	stratumOf: Int32Array;
	/** Units drawn in each stratum. */
	unitsIn: Int32Array;
	/** Share of each stratum's units that was drawn, 0 without finite population. */
	fraction: Float64Array;
	/** Units minus strata, counting only units with a positive weight. */
	df: number;
}

export interface DesignInput {
	n: number;
	/** Sampling weights, none negative. Left out: the inverse of the sampling fraction, or 1. */
	weights?: Float64Array;
	/** First-stage unit of each case. A unit belongs to its stratum: the same label in two strata is two units. */
	clusters?: readonly (string | number)[];
	strata?: readonly (string | number)[];
	/** Number of first-stage units of the case's stratum in the population. */
	population?: Float64Array;
}

/** Why a design cannot be used: a stable code and its values. */
export type DesignProblem = Extract<
	Warning,
	{ code: 'single-unit-stratum' | 'population-smaller-than-sample' | 'population-varies-in-stratum' }
>;

/** Numbers units and strata and checks that a variance can be had. R: `survey::svydesign`. */
export function surveyDesign(input: DesignInput): SurveyDesign | DesignProblem {
	const { n, strata, clusters, population } = input;
	const { index: stratumIndex, position: stratum } = strata
		? numbered(strata)
		: { index: new Map<string | number, number>([['', 0]]), position: new Int32Array(n) };
	const unit = new Int32Array(n);
	const stratumOf: number[] = [];
	const unitsIn = new Array<number>(stratumIndex.size).fill(0);
	const known = unitsIn.map(() => new Map<string | number, number>());
	for (let i = 0; i < n; i++) {
		const h = stratum[i] as number;
		const seen = clusters ? known[h]?.get(clusters[i] as string | number) : undefined;
		unit[i] = seen ?? stratumOf.length;
		if (seen !== undefined) continue;
		if (clusters) known[h]?.set(clusters[i] as string | number, stratumOf.length);
		stratumOf.push(h);
		unitsIn[h] = (unitsIn[h] as number) + 1;
	}
	const fraction = new Float64Array(unitsIn.length);
	const size = new Float64Array(unitsIn.length);
	for (let i = 0; population && i < n; i++) {
		const h = at(stratum, i);
		const label = String(strata?.[i] ?? '');
		const total = at(population, i);
		if (at(size, h) > 0 && at(size, h) !== total) {
			return { code: 'population-varies-in-stratum', values: { stratum: label } };
		}
		if (total < at(unitsIn, h)) {
			return { code: 'population-smaller-than-sample', values: { stratum: label, population: total } };
		}
		size[h] = total;
		fraction[h] = at(unitsIn, h) / total;
	}
	for (const [label, h] of stratumIndex) {
		if (at(unitsIn, h) < 2 && at(fraction, h) < 1) {
			return { code: 'single-unit-stratum', values: { stratum: String(label) } };
		}
	}
	const weights =
		input.weights ?? Float64Array.from(stratum, (h) => (at(fraction, h) > 0 ? 1 / at(fraction, h) : 1));
	return {
		n,
		weights,
		unit,
		stratumOf: Int32Array.from(stratumOf),
		unitsIn: Int32Array.from(unitsIn),
		fraction,
		df: degreesOfFreedom(unit, stratumOf, weights)
	};
}

/** Units that hold weight minus the strata they lie in. R: `survey::degf`. */
function degreesOfFreedom(unit: Int32Array, stratumOf: ArrayLike<number>, weights: Float64Array): number {
	const live = new Set<number>();
	for (let i = 0; i < unit.length; i++) if ((weights[i] as number) > 0) live.add(unit[i] as number);
	const strata = new Set(Array.from(live, (u) => stratumOf[u] as number));
	return live.size - strata.size;
}

/**
 * The part of a design an analysis is about. The other cases weigh nothing and stay in their units, so that the variance
 * is that of the whole sample; a unit without weight is no degree of freedom. R: `subset(design, inside)`.
 */
export function domainOf(design: SurveyDesign, inside: (i: number) => boolean): SurveyDesign {
	const weights = design.weights.map((w, i) => (inside(i) ? w : 0));
	return { ...design, weights, df: degreesOfFreedom(design.unit, design.stratumOf, weights) };
}

/** Labels as positions in the order in which they first occur. */
function numbered(labels: readonly (string | number)[]) {
	const index = new Map<string | number, number>();
	const position = Int32Array.from(labels, (label) => {
		const seen = index.get(label);
		if (seen !== undefined) return seen;
		index.set(label, index.size);
		return index.size - 1;
	});
	return { index, position };
}

/**
 * Covariances of the totals of `scores` (one array per quantity, one number per case, weight included) under the
 * design: between first-stage units within strata, with finite population correction. A case outside the domain
 * scores 0 and stays in its unit. R: `survey::svyrecvar`.
 */
export function designVariance(scores: readonly Float64Array[], design: SurveyDesign): Matrix {
	const units = design.stratumOf.length;
	const strata = design.unitsIn.length;
	const deviations = scores.map((score) => {
		const totals = new Float64Array(units);
		for (let i = 0; i < design.n; i++) {
			const u = design.unit[i] as number;
			totals[u] = (totals[u] as number) + (score[i] as number);
		}
		const means = new Float64Array(strata);
		for (let u = 0; u < units; u++) {
			const h = design.stratumOf[u] as number;
			means[h] = (means[h] as number) + (totals[u] as number) / (design.unitsIn[h] as number);
		}
		for (let u = 0; u < units; u++) {
			const h = design.stratumOf[u] as number;
			const drawn = design.unitsIn[h] as number;
			const factor = drawn < 2 ? 0 : ((1 - (design.fraction[h] as number)) * drawn) / (drawn - 1);
			totals[u] = ((totals[u] as number) - (means[h] as number)) * Math.sqrt(factor);
		}
		return totals;
	});
	const out = zeros(scores.length, scores.length);
	deviations.forEach((a, i) =>
		deviations.forEach((b, j) => {
			if (j < i) return put(out, i, j, entry(out, j, i));
			let total = 0;
			for (let u = 0; u < units; u++) total += (a[u] as number) * (b[u] as number);
			put(out, i, j, total);
		})
	);
	return out;
}
