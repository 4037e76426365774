import {
	chiSquareCdf,
	chiSquareUpper,
	noncentralChiSquareCdf,
	noncentralChiSquareUpper,
	normalCdf,
	normalUpper
} from '../distributions/index.ts';
import { findRoot } from '../special/index.ts';

/** Above this the sum behind the non-central chi-square grows long, and Sankaran's normal form is right to 1e-8. */
const SANKARAN_ABOVE = 30_000;

/** Sankaran's (1963) normal deviate of a non-central chi-square statistic. */
function sankaran(value: number, df: number, ncp: number): number {
	const [a, b, c] = [df + ncp, df + 2 * ncp, df + 3 * ncp];
	const h = 1 - (2 * a * c) / (3 * b * b);
	const p = b / (a * a);
	const m = (h - 1) * (1 - 3 * h);
	const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
	return ((value / a) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p));
}

/**
 * Confidence limits of the non-centrality of a chi-square statistic: the values under which it would be the upper and
 * the lower (1 - level)/2 point; 0 where it is too small even for the central distribution (Smithson 2003).
 */
export function chiSquareNoncentrality(
	value: number,
	df: number,
	level = 0.95
): { lower: number; upper: number } {
	const alpha = (1 - level) / 2;
	const most = value + 50 * Math.sqrt(2 * (df + 2 * value) + 10) + 100;
	const large = value > SANKARAN_ABOVE;
	const above = (ncp: number): number =>
		large ? normalUpper(sankaran(value, df, ncp)) : noncentralChiSquareUpper(value, df, ncp);
	const below = (ncp: number): number =>
		large ? normalCdf(sankaran(value, df, ncp)) : noncentralChiSquareCdf(value, df, ncp);
	return {
		lower: chiSquareUpper(value, df) >= alpha ? 0 : findRoot((ncp) => above(ncp) - alpha, 0, value, 1e-10),
		upper: chiSquareCdf(value, df) <= alpha ? 0 : findRoot((ncp) => alpha - below(ncp), 0, most, 1e-10)
	};
}

/**
 * The interval of Cramer's V from that of the non-centrality: sqrt(ncp / (n (k - 1))), k the smaller side of the table.
 * `plusDf` adds the degrees of freedom to the non-centrality, the other published convention.
 * R: `DescTools::CramerV(m, conf.level = level)`, `effectsize::cramers_v(m, adjust = FALSE, alternative = "two.sided")`.
 */
export function cramersVInterval(
	value: number,
	{ total, rows, columns }: { total: number; rows: number; columns: number },
	{ level = 0.95, plusDf = false } = {}
): { lower: number; upper: number } {
	const df = (rows - 1) * (columns - 1);
	const { lower, upper } = chiSquareNoncentrality(value, df, level);
	const scaled = (ncp: number): number =>
		Math.min(1, Math.sqrt((ncp + (plusDf ? df : 0)) / (total * (Math.min(rows, columns) - 1))));
	return { lower: scaled(lower), upper: scaled(upper) };
}
