import { tinyP } from '../../tiny-p.ts';
import { details } from '../../defined.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level, oneOf } from '../../validate.ts';
import { signedRankByDefault } from '../default-tests.ts';
import { rankBiserialInterval } from '../dominance.ts';
import { exactLocation, normalLocation } from '../location-interval.ts';
import { matchedRankBiserial } from '../matched-rank-biserial.ts';
import type { Alternative } from '../normal-p.ts';
import { DIFFERENCES, readDifferences } from '../read-differences.ts';
import { rSignedRank } from '../r-ranks.ts';
import { signedRankExact, signedRankExactPratt } from '../signed-rank-exact.ts';
import { signedRankNormal, signedRankPratt } from '../signed-rank-normal.ts';
import { signedRanks, type SignedRanks } from '../signed-ranks.ts';

/** Differences above which the location and its interval are computed only when asked for. */
const INTERVAL_UP_TO = 10_000;

type Choice = 'auto' | 'exact' | 'normal';
type Zeros = 'dropped' | 'pratt';

interface Tested {
	v: number;
	z: number;
	p: number;
	pMethod: string;
}

export const signedRankMethod = method({
	name: 'signed-rank',
	input: {
		...DIFFERENCES,
		method: 'optional: auto (default: exact below 50 differences without zeros or ties), exact or normal',
		zeros:
			'optional: dropped (default, as R before 4.6, SPSS and jamovi) or pratt (ranked, as R from 4.6 when exact)',
		correction: 'optional: yes (default, as R and jamovi) or no (as SPSS), for the normal approximation',
		alternative: 'optional: two-sided (default), less or greater',
		interval: 'optional: auto (default: up to 10000 differences), yes or no',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'wsr-exact',
		'wsr-ties-zeros',
		'wsr-all-zero',
		'wsr-one-nonzero',
		'wsr-effect',
		'wsr-one-sample',
		'wsr-n50-exact-switch'
	],
	run(input): Result {
		const confidence = level(input);
		const choice = oneOf<Choice>(input, 'method', ['auto', 'exact', 'normal']);
		const zeros = oneOf<Zeros>(input, 'zeros', ['dropped', 'pratt']);
		const corrected = oneOf(input, 'correction', ['yes', 'no']) === 'yes';
		const alternative = oneOf<Alternative>(input, 'alternative', ['two-sided', 'less', 'greater']);
		const wanted = oneOf(input, 'interval', ['auto', 'yes', 'no']);
		const read = readDifferences(input);
		const ranked = signedRanks(read.d);
		const tested = testedBy(ranked, choice, zeros, corrected, alternative);

		const warnings: Warning[] = tinyP(tested.p);
		if (ranked.n === 0) warnings.push({ code: 'no-one-changed', values: { n: read.d.length } });
		else if (ranked.zeros > 0) {
			warnings.push({
				code: zeros === 'pratt' ? 'zeros-ranked' : 'zeros-dropped',
				values: { zeros: ranked.zeros }
			});
		}
		if (ranked.tieSum > 0 && tested.pMethod !== 'exact' && ranked.n < 50)
			warnings.push({ code: 'ties-no-exact' });

		const few = read.d.length <= INTERVAL_UP_TO;
		const located = ranked.n > 1 && (wanted === 'yes' || (wanted === 'auto' && few));
		const d = read.d.filter((value) => value !== 0).sort();
		const plain = ranked.zeros === 0 && ranked.tieSum === 0 && tested.pMethod === 'exact';
		const continuity = corrected || tested.pMethod === 'exact';
		const location = located
			? plain
				? exactLocation(d, confidence)
				: normalLocation(d, confidence, continuity)
			: null;
		const rb = matchedRankBiserial(ranked);
		return {
			method: 'signed-rank',
			...(location
				? {
						// As R and the t test: of the values, not of their distance from `mu`.
						estimate: estimateOf('pseudomedian', location.estimate + read.mu, {
							limits: [location.lower + read.mu, location.upper + read.mu],
							level: confidence,
							method: plain ? 'exact-rank' : 'normal-rank'
						})
					}
				: {}),
			test: { ...testOf('signed-rank', 'V', tested.v, tested.p, undefined, tested.pMethod), alternative },
			effects: [
				estimateOf('matched-rank-biserial', rb.value, {
					limits: rankBiserialInterval(rb.value, rb.seZ, confidence),
					level: confidence,
					method: 'fisher-z'
				})
			],
			details: details({
				z: tested.z,
				positive: ranked.positive,
				negative: ranked.negative,
				zeros: ranked.zeros,
				nonzero: ranked.n
			}),
			n: { used: zeros === 'pratt' ? read.d.length : ranked.n, missing: read.missing },
			base: zeros === 'pratt' ? 'complete-pairs' : 'changed-pairs',
			warnings,
			r: rSignedRank(read.r, read.rDifferences, {
				exact: tested.pMethod === 'exact',
				corrected,
				zerosOrTies: ranked.zeros + ranked.tieSum > 0,
				pratt: zeros === 'pratt',
				alternative,
				level: location === null ? null : confidence,
				location: `{d <- ${read.rDifferences}; d <- d[d != 0]; a <- outer(d, d, "+") / 2; median(a[!lower.tri(a)])${read.mu === 0 ? '' : ` + ${read.mu}`}}`
			})
		};
	}
});

function testedBy(
	ranked: SignedRanks,
	choice: Choice,
	zeros: Zeros,
	corrected: boolean,
	alternative: Alternative
): Tested {
	const normal = signedRankNormal(ranked, corrected, alternative);
	const pratt = signedRankPratt(ranked, alternative);
	const exact = choice === 'exact' || (choice === 'auto' && signedRankByDefault(ranked, alternative).exact);
	if (exact && ranked.n > 0) {
		const found =
			zeros === 'pratt'
				? signedRankExactPratt(ranked, alternative)
				: { v: ranked.v, p: signedRankExact(ranked, alternative) };
		if (found?.p == null) return refuse('exact-effort-exceeded', { n: ranked.n });
		return { v: found.v, z: normal.z, p: found.p, pMethod: 'exact' };
	}
	if (zeros === 'pratt') return { ...pratt, pMethod: 'normal-approximation' };
	return {
		v: ranked.v,
		...normal,
		pMethod: corrected ? 'normal-approximation-corrected' : 'normal-approximation'
	};
}
