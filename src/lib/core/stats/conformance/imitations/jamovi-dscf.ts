import { studentisedRangeUpper } from '../../distributions/index.ts';
import { dscfMethod } from '../../nonparametric/methods/rank-comparisons.ts';
import { readGroups } from '../../nonparametric/read-groups.ts';
import { imitation } from './imitation.ts';

/** Step and end of the grid on which jamovi (after the NSM3 package) adds up the density of the range. */
const STEP = 0.001;
const END = 10;

/**
 * The p jamovi prints for a Dwass-Steel-Critchlow-Fligner statistic W of k groups: the density of the range of k normals
 * summed from W, rounded to a step of 0.001, up to 10. It is off by some ten-thousandths of its size, and NaN beyond 10;
 * `dscfMethod` gives the exact one. R: `jmv::anovaNP(…, pairs = TRUE)`.
 */
function dscfP(W: number, k: number): number {
	const from = Math.round(Math.abs(W) / STEP) * STEP;
	if (!(from <= END)) return NaN;
	// A sum of densities over a grid is the integral from half a step before its first point.
	const upper = (w: number): number => studentisedRangeUpper(w, k, Infinity);
	const first = k === 2 ? STEP / 2 / Math.sqrt(Math.PI) : 0;
	const whole = 1 + first - upper(END + STEP / 2);
	if (from === 0) return 1;
	return (upper(from - STEP / 2) - upper(END + STEP / 2)) / whole;
}

/** The Dwass-Steel-Critchlow-Fligner comparisons with the p that jamovi prints. */
export const jamoviDscf = imitation('jamovi-dscf', dscfMethod, ({ details }, input) => {
	const k = readGroups(input).groups.labels.length;
	const pairs = details.pairs as readonly { statistic: number | null }[];
	return { p: pairs.map(({ statistic }) => dscfP(statistic ?? NaN, k)) };
});
