import { tinyP } from '../../tiny-p.ts';
import { defined, details } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Estimate, Result, Warning } from '../../result.ts';
import { level, oneOf } from '../../validate.ts';
import { mannWhitneyByDefault } from '../default-tests.ts';
import { cliffDelta, rankBiserialError, rankBiserialInterval } from '../dominance.ts';
import { mannWhitneyExact } from '../mann-whitney-exact.ts';
import { mannWhitneyNormal } from '../mann-whitney-normal.ts';
import { mannWhitneyPermutation } from '../mann-whitney-permutation.ts';
import type { Alternative } from '../normal-p.ts';
import type { TwoSided } from '../permutation-p.ts';
import { rankTwo, type RankedTwo } from '../rank-two.ts';
import { readTwoSamples, TWO_SAMPLES, type TwoSamples } from '../read-two-samples.ts';
import { rMannWhitney } from '../r-ranks.ts';
import { exactShift, normalShift } from '../shift-interval.ts';

/** Values above which the shift and its interval are computed only when asked for: they take some seconds. */
const INTERVAL_UP_TO = 20_000;

type Choice = 'auto' | 'exact' | 'normal';

export const mannWhitneyMethod = method({
	name: 'mann-whitney',
	input: {
		...TWO_SAMPLES,
		method:
			'optional: auto (default: exact when both groups are below 50 and nothing is tied), exact or normal',
		correction: 'optional: yes (default, as R and jamovi) or no (as SPSS), for the normal approximation',
		twoSided: 'optional, exact with ties: distance (default, as SPSS and coin) or doubled (as R from 4.6)',
		alternative: 'optional: two-sided (default), less or greater',
		interval: 'optional: auto (default: up to 20000 values), yes or no',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'mwu-exact',
		'mwu-approx-ties-cc',
		'mwu-default-ties',
		'mwu-exact-ties',
		'mwu-all-ties',
		'mwu-n1',
		'mwu-empty',
		'mwu-large',
		'mwu-n49',
		'mwu-separated',
		'mwu-effect',
		'mwu-ordinal-large-ties'
	],
	run(input): Result {
		const confidence = level(input);
		const choice = oneOf<Choice>(input, 'method', ['auto', 'exact', 'normal']);
		const corrected = oneOf(input, 'correction', ['yes', 'no']) === 'yes';
		const rule = oneOf<TwoSided>(input, 'twoSided', ['distance', 'doubled']);
		const alternative = oneOf<Alternative>(input, 'alternative', ['two-sided', 'less', 'greater']);
		const wanted = oneOf(input, 'interval', ['auto', 'yes', 'no']);
		const read = readTwoSamples(input);
		const ranked = rankTwo(read.x, read.y);
		const { n1, n2, u1, u2, tieSum } = ranked;
		const normal = mannWhitneyNormal(ranked, corrected, alternative);
		const plain = mannWhitneyNormal(ranked, false);
		const still = Number.isNaN(plain.z);
		const byDefault = mannWhitneyByDefault(ranked, alternative);
		const exact = !still && (choice === 'exact' || (choice === 'auto' && byDefault.exact));
		const p = exact ? exactP(read, ranked, alternative, rule) : normal.p;
		if (p === null) return refuse('exact-effort-exceeded', { n: n1 + n2 });

		const warnings: Warning[] = tinyP(p);
		if (still) warnings.push({ code: 'all-values-equal', values: { n: n1 + n2 } });
		else if (!exact && choice === 'auto' && tieSum > 0 && Math.max(n1, n2) < 50) {
			warnings.push({ code: 'ties-no-exact' });
		}
		const withInterval = !still && (wanted === 'yes' || (wanted === 'auto' && n1 + n2 <= INTERVAL_UP_TO));
		const shift = withInterval
			? exact && tieSum === 0
				? exactShift(read.x, read.y, confidence)
				: normalShift(read.x, read.y, confidence, exact || corrected)
			: null;
		return {
			method: 'mann-whitney',
			...(shift
				? {
						estimate: estimateOf('hodges-lehmann-shift', shift.estimate, {
							limits: [shift.lower, shift.upper],
							level: confidence,
							method: exact && tieSum === 0 ? 'exact-rank' : 'normal-rank'
						})
					}
				: {}),
			test: {
				...testOf('mann-whitney', 'U', Math.min(u1, u2), p, undefined, nameOf(exact, corrected)),
				alternative
			},
			effects: effectsOf(read, ranked, plain.z, confidence),
			details: details({
				u: [u1, u2],
				meanRanks: [u1 / n1 + (n1 + 1) / 2, u2 / n2 + (n2 + 1) / 2],
				n: [n1, n2],
				z: exact ? plain.z : normal.z,
				pNormalCorrected: definedP(mannWhitneyNormal(ranked, true, alternative).p),
				pNormalUncorrected: definedP(mannWhitneyNormal(ranked, false, alternative).p),
				higher: u1 > u2 ? 'x' : u1 < u2 ? 'y' : 'neither'
			}),
			n: { used: n1 + n2, missing: read.missing },
			base: 'valid-answers',
			warnings,
			r: rMannWhitney(read.r, {
				exact,
				tied: tieSum > 0,
				corrected,
				alternative,
				doubled: rule === 'doubled',
				level: shift === null ? null : confidence,
				shift: `{f <- function(x, y) median(outer(x, y, "-")); f(${read.r})}`
			})
		};
	}
});

function exactP(
	{ x, y }: TwoSamples,
	ranked: RankedTwo,
	alternative: Alternative,
	rule: TwoSided
): number | null {
	if (ranked.tieSum > 0) return mannWhitneyPermutation(x, y, alternative, rule);
	const p = mannWhitneyExact(ranked, alternative);
	return Number.isNaN(p) ? null : p;
}

function nameOf(exact: boolean, corrected: boolean): string {
	if (exact) return 'exact';
	return corrected ? 'normal-approximation-corrected' : 'normal-approximation';
}

function effectsOf({ x, y }: TwoSamples, { n1, n2, u1 }: RankedTwo, z: number, level: number): Estimate[] {
	const r = (2 * u1) / (n1 * n2) - 1;
	const cliff = n1 > 1 && n2 > 1 ? cliffDelta(x, y, level) : null;
	return [
		estimateOf('rank-biserial', r, {
			limits: rankBiserialInterval(r, rankBiserialError(n1, n2), level),
			level,
			method: 'fisher-z'
		}),
		estimateOf('cliffs-delta', r, {
			limits: cliff && [cliff.lower, cliff.upper],
			level,
			method: 'feng-cliff'
		}),
		estimateOf('vargha-delaney-a', u1 / (n1 * n2)),
		estimateOf('r', defined(Math.abs(z) / Math.sqrt(n1 + n2)))
	];
}
