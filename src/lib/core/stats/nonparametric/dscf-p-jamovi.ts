import { studentisedRangeUpper } from '../distributions/index.ts';

/** Step and end of the grid on which jamovi (after the NSM3 package) adds up the density of the range. */
const STEP = 0.001;
const END = 10;

/**
 * The p jamovi prints for a Dwass-Steel-Critchlow-Fligner statistic W of k groups: the density of the range of k normals
 * summed from W, rounded to a step of 0.001, up to 10. It is off by some ten-thousandths of its size, and NaN beyond 10;
 * `dscf` gives the exact one. R: `jmv::anovaNP(…, pairs = TRUE)`.
 */
export function dscfPAsJamovi(W: number, k: number): number {
	const from = Math.round(Math.abs(W) / STEP) * STEP;
	if (!(from <= END)) return NaN;
	// A sum of densities over a grid is the integral from half a step before its first point.
	const upper = (w: number): number => studentisedRangeUpper(w, k, Infinity);
	const first = k === 2 ? STEP / 2 / Math.sqrt(Math.PI) : 0;
	const whole = 1 + first - upper(END + STEP / 2);
	if (from === 0) return 1;
	return (upper(from - STEP / 2) - upper(END + STEP / 2)) / whole;
}
