import { chiSquareQuantile, normalQuantile } from '../distributions/index.ts';
import { findRoot } from '../special/find-root.ts';
import { proportionInterval, type Bounds } from './proportion-interval.ts';

export const DIFFERENCE_INTERVALS = [
	'newcombe',
	'newcombe-corrected',
	'wald',
	'wald-corrected',
	'agresti-caffo',
	'miettinen-nurminen'
] as const;
export type DifferenceInterval = (typeof DIFFERENCE_INTERVALS)[number];

/** x1 of n1 and x2 of n2. */
export interface TwoProportions {
	x1: number;
	n1: number;
	x2: number;
	n2: number;
}

const within = (lower: number, upper: number): Bounds => [Math.max(-1, lower), Math.min(1, upper)];

/** Newcombe's square-and-add of two score intervals. */
function newcombe(
	{ x1, n1, x2, n2 }: TwoProportions,
	level: number,
	kind: 'wilson' | 'wilson-corrected'
): Bounds {
	const [p1, p2] = [x1 / n1, x2 / n2];
	const [l1, u1] = proportionInterval(x1, n1, level, kind);
	const [l2, u2] = proportionInterval(x2, n2, level, kind);
	return within(p1 - p2 - Math.hypot(p1 - l1, u2 - p2), p1 - p2 + Math.hypot(u1 - p1, p2 - l2));
}

function wald({ x1, n1, x2, n2 }: TwoProportions, z: number, corrected: boolean): Bounds {
	const [p1, p2] = [x1 / n1, x2 / n2];
	const correction = corrected ? Math.min(0.5, Math.abs(p1 - p2) / (1 / n1 + 1 / n2)) * (1 / n1 + 1 / n2) : 0;
	const half = z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) + correction;
	return within(p1 - p2 - half, p1 - p2 + half);
}

/** Variance under p1 - p2 = d by maximum likelihood (closed form of Miettinen & Nurminen 1985, appendix I). */
function scoreStatistic({ x1, n1, x2, n2 }: TwoProportions, d: number): number {
	const n = n1 + n2;
	const theta = n2 / n1;
	const a = 1 + theta;
	const b = -(1 + theta + x1 / n1 + theta * (x2 / n2) + d * (theta + 2));
	const c = d * d + d * (2 * (x1 / n1) + theta + 1) + x1 / n1 + theta * (x2 / n2);
	const e = -(x1 / n1) * d * (1 + d);
	const v = (b / a / 3) ** 3 - (b * c) / (6 * a * a) + e / (2 * a);
	const u = Math.sign(v || 1) * Math.sqrt(Math.max(0, (b / a / 3) ** 2 - c / (3 * a)));
	const w = u === 0 ? 0 : (Math.PI + Math.acos(Math.max(-1, Math.min(1, v / u ** 3)))) / 3;
	const p1 = Math.max(0, Math.min(1, 2 * u * Math.cos(w) - b / (3 * a)));
	const p2 = Math.max(0, Math.min(1, p1 - d));
	const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * (n / (n - 1));
	const off = x1 / n1 - x2 / n2 - d;
	if (off === 0) return 0;
	return variance === 0 ? Infinity : (off * off) / variance;
}

function miettinenNurminen(counts: TwoProportions, level: number): Bounds {
	const difference = counts.x1 / counts.n1 - counts.x2 / counts.n2;
	const limit = chiSquareQuantile(level, 1);
	const miss = (d: number): number => Math.min(1e6, scoreStatistic(counts, d)) - limit;
	const end = (edge: -1 | 1): number =>
		difference === edge || miss(edge) < 0 ? edge : findRoot(miss, difference, edge);
	return [end(-1), end(1)];
}

function agrestiCaffo({ x1, n1, x2, n2 }: TwoProportions, z: number): Bounds {
	return wald({ x1: x1 + 1, n1: n1 + 2, x2: x2 + 1, n2: n2 + 2 }, z, false);
}

/**
 * Two-sided interval of p1 - p2. R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions" (Statistics in Medicine 17, 1998): his method 10 is `newcombe`, the default of the room.
 * R: `DescTools::BinomDiffCI(x1, n1, x2, n2, method = "score")`; `wald-corrected` is `prop.test`'s.
 */
export function differenceInterval(
	counts: TwoProportions,
	level = 0.95,
	kind: DifferenceInterval = 'newcombe'
): Bounds {
	const z = normalQuantile((1 + level) / 2);
	switch (kind) {
		case 'newcombe':
			return newcombe(counts, level, 'wilson');
		case 'newcombe-corrected':
			return newcombe(counts, level, 'wilson-corrected');
		case 'wald':
			return wald(counts, z, false);
		case 'wald-corrected':
			return wald(counts, z, true);
		case 'agresti-caffo':
			return agrestiCaffo(counts, z);
		case 'miettinen-nurminen':
			return miettinenNurminen(counts, level);
	}
}
