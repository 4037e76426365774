import type { Input, Mapping } from '../method.ts';
import { refuse } from '../refuse.ts';
import { adjustP } from '../p-adjust/adjust-p.ts';
import { binomialHalf } from '../paired/binomial-half.ts';
import { count } from '../validate.ts';
import { mannWhitneyByDefault, signedRankByDefault } from './default-tests.ts';
import { cliffDelta, rankBiserialError, rankBiserialInterval } from './dominance.ts';
import { dscfPAsJamovi } from './dscf-p-jamovi.ts';
import { dunn, type PairTest } from './dunn.ts';
import { durbinConover } from './durbin-conover.ts';
import { friedman } from './friedman.ts';
import { jonckheere } from './jonckheere.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { exactLocation, normalLocation } from './location-interval.ts';
import { mannWhitneyExact } from './mann-whitney-exact.ts';
import { mannWhitneyNormal } from './mann-whitney-normal.ts';
import { mannWhitneyPermutation } from './mann-whitney-permutation.ts';
import { matchedRankBiserial } from './matched-rank-biserial.ts';
import { medianTest } from './median-test.ts';
import { dscf, pairwiseMannWhitney } from './pairwise-rank-tests.ts';
import { rankTwo } from './rank-two.ts';
import { readDifferences } from './read-differences.ts';
import { readGroups, readPairedGroups } from './read-groups.ts';
import { readRows } from './read-rows.ts';
import { readTwoSamples } from './read-two-samples.ts';
import { exactShift, normalShift, type Shift } from './shift-interval.ts';
import { signedRankExact } from './signed-rank-exact.ts';
import { signedRankNormal, signedRankPratt } from './signed-rank-normal.ts';
import { signedRanks } from './signed-ranks.ts';

const limits = ({ lower, upper }: Shift): [number, number] => [lower, upper];

const mannWhitneyDefault: Mapping = (input) => {
	const { x, y } = readTwoSamples(input);
	const ranked = rankTwo(x, y);
	return { W: ranked.u1, p: mannWhitneyByDefault(ranked).p };
};

const signedRankDefault: Mapping = (input) => {
	const ranked = signedRanks(readDifferences(input).d);
	return { W: ranked.v, p: signedRankByDefault(ranked).p };
};

const kruskal: Mapping = (input) => {
	const { groups } = readGroups(input);
	const { H, df, p, epsilonSquared, etaSquared } = kruskalWallis(groups);
	return {
		H,
		df,
		p,
		epsilon_squared: epsilonSquared,
		eta_squared_H: etaSquared,
		mean_ranks: groups.rankSums.map((sum, i) => sum / (groups.sizes[i] ?? NaN))
	};
};

const friedmanFull: Mapping = (input) => {
	const { rows } = readRows(input);
	const { value, df, p, kendallW, rankSums } = friedman(rows);
	return {
		n_used: rows.length,
		chisq: value,
		df,
		p,
		kendalls_w: kendallW,
		mean_ranks: rankSums.map((sum) => sum / rows.length),
		W_desctools: kendallW
	};
};

/** p-values as R's `p.adjust` gives them: a NaN stays one and does not count. */
function adjusted(tests: readonly PairTest[], kind: 'holm' | 'bonferroni'): number[] {
	return adjustP(
		tests.map(({ p }) => (Number.isNaN(p) ? null : p)),
		kind
	).map((p) => p ?? NaN);
}

/** The numbers 1.01 i - 18.3, i from 1 to n, tested exactly and by default, and by default without the first. */
function exactSwitch(input: Input): unknown {
	const n = count(input, 'n');
	if (n < 2 || n > 1e6) refuse('too-few-values', { field: 'n', n, needed: 2 });
	const d = Float64Array.from({ length: n }, (_, i) => (i + 1) * 1.01 - 18.3);
	const ranked = signedRanks(d);
	const exact = signedRankExact(ranked);
	if (exact === null) return refuse('exact-effort-exceeded', { n });
	return {
		V: ranked.v,
		p_default_n50: signedRankByDefault(ranked).p,
		p_exact_n50: exact,
		p_default_n49: signedRankByDefault(signedRanks(d.subarray(1))).p
	};
}

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'mwu-exact': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		const { p, exact } = mannWhitneyByDefault(ranked);
		const shift = (exact ? exactShift : normalShift)(x, y);
		return {
			W: ranked.u1,
			U_other: ranked.u2,
			p,
			p_greater: mannWhitneyByDefault(ranked, 'greater').p,
			p_less: mannWhitneyByDefault(ranked, 'less').p,
			hodges_lehmann: shift.estimate,
			ci95: limits(shift)
		};
	},
	'mwu-approx-ties-cc': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		const [corrected, plain] = [mannWhitneyNormal(ranked, true), mannWhitneyNormal(ranked, false)];
		return { W: ranked.u1, p_cc: corrected.p, z_cc: corrected.z, p_no_cc: plain.p, z_no_cc: plain.z };
	},
	'mwu-default-ties': mannWhitneyDefault,
	'mwu-exact-ties': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		const p = mannWhitneyPermutation(x, y);
		if (p === null) return refuse('exact-effort-exceeded', { n: x.length + y.length });
		return { W: ranked.u1, p_exact: p, p_exact_coin: p, z_coin: mannWhitneyNormal(ranked, false).z };
	},
	'mwu-all-ties': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		return { W: ranked.u1, p: mannWhitneyNormal(ranked, true).p };
	},
	'mwu-n1': mannWhitneyDefault,
	'mwu-empty': mannWhitneyDefault,
	'mwu-n49': mannWhitneyDefault,
	'mwu-separated': mannWhitneyDefault,
	'mwu-large': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		// R, asked for an exact p of tied values, warns and gives the approximation.
		const exact = ranked.tieSum === 0 ? mannWhitneyExact(ranked) : mannWhitneyNormal(ranked, true).p;
		return {
			W: ranked.u1,
			p_default_approx_cc: mannWhitneyByDefault(ranked).p,
			p_exact: exact,
			p_no_cc: mannWhitneyNormal(ranked, false).p
		};
	},
	'mwu-effect': (input) => {
		const { x, y } = readTwoSamples(input);
		if (x.length < 2 || y.length < 2)
			refuse('too-few-values', { n: Math.min(x.length, y.length), needed: 2 });
		const { n1, n2, u1 } = rankTwo(x, y);
		const r = (2 * u1) / (n1 * n2) - 1;
		const cliff = cliffDelta(x, y);
		return {
			rank_biserial: r,
			rb_ci95_effectsize: rankBiserialInterval(r, rankBiserialError(n1, n2)),
			rb_from_U: r,
			cliffs_delta: cliff.value,
			cliffs_delta_ci95: [cliff.lower, cliff.upper],
			vargha_delaney_A: u1 / (n1 * n2)
		};
	},
	'wsr-exact': (input) => {
		const { d } = readDifferences(input);
		const ranked = signedRanks(d);
		if (ranked.n === 0) refuse('no-one-changed', { n: d.length });
		const { p, exact } = signedRankByDefault(ranked);
		const location = (exact ? exactLocation : normalLocation)(d.filter((value) => value !== 0).sort());
		return {
			V: ranked.v,
			p,
			p_greater: signedRankByDefault(ranked, 'greater').p,
			hodges_lehmann: location.estimate,
			ci95: limits(location)
		};
	},
	'wsr-ties-zeros': (input) => {
		const ranked = signedRanks(readDifferences(input).d);
		const plain = signedRankNormal(ranked, false);
		const exact = signedRankExact(ranked);
		const pratt = signedRankPratt(ranked);
		return {
			V: ranked.v,
			p_cc: signedRankByDefault(ranked).p,
			p_no_cc: plain.p,
			z_no_cc: -Math.abs(plain.z),
			p_exact_zeros_dropped: exact ?? NaN,
			p_exact_coin: exact ?? NaN,
			z_pratt: pratt.z,
			p_pratt: pratt.p,
			n_nonzero: ranked.n,
			positive: ranked.positive,
			negative: ranked.negative,
			zeros: ranked.zeros
		};
	},
	'wsr-all-zero': signedRankDefault,
	'wsr-one-nonzero': (input) => {
		const ranked = signedRanks(readDifferences(input).d);
		return { W: ranked.v, p: signedRankNormal(ranked, true).p };
	},
	'wsr-effect': (input) => {
		const { value, seZ } = matchedRankBiserial(signedRanks(readDifferences(input).d));
		return {
			rank_biserial_effectsize: value,
			ci95: rankBiserialInterval(value, seZ),
			rank_biserial_kerby: value
		};
	},
	'sign-test': (input) => {
		const { positive, negative, n } = signedRanks(readDifferences(input).d);
		if (n === 0) refuse('no-one-changed', { n });
		return { positive, negative, p: binomialHalf(positive, negative).p };
	},
	'wsr-one-sample': signedRankDefault,
	'kw-ties': kruskal,
	'kw-no-ties': kruskal,
	'kw-all-ties': kruskal,
	'kw-group-n1': kruskal,
	dunn: (input) => {
		const tests = dunn(readPairedGroups(input).groups);
		return {
			pairs: tests.map(({ first, second }) => `${second}-${first}`),
			mean_rank_difference: tests.map(({ difference }) => difference),
			p_holm: adjusted(tests, 'holm'),
			p_bonferroni: adjusted(tests, 'bonferroni'),
			p_raw: tests.map(({ p }) => p)
		};
	},
	'pairwise-wilcox': (input) => {
		const { groups } = readPairedGroups(input);
		const tests = pairwiseMannWhitney(groups);
		const holm = adjusted(tests, 'holm');
		const names = groups.labels;
		return names.slice(1).map((second, row) =>
			names.slice(0, -1).map((first, column) => {
				const place = tests.findIndex((test) => test.first === first && test.second === second);
				return column > row ? null : (holm[place] ?? NaN);
			})
		);
	},
	dscf: (input) => {
		const { groups } = readPairedGroups(input);
		const tests = dscf(groups);
		return {
			pairs: tests.map(({ first, second }) => `${first}-${second}`),
			W: tests.map(({ statistic }) => statistic),
			p: tests.map(({ statistic }) => dscfPAsJamovi(statistic, groups.labels.length))
		};
	},
	jonckheere: (input) => {
		const { JT, p, exact } = jonckheere(readPairedGroups(input).groups);
		return { JT, p: exact ?? p };
	},
	'friedman-ties': friedmanFull,
	'friedman-no-ties': friedmanFull,
	'friedman-all-ties': friedmanFull,
	'friedman-missing': friedmanFull,
	'durbin-conover': (input) => {
		const { rows } = readRows(input);
		const pairs = durbinConover(friedman(rows), rows.length);
		const letter = (place: number): string => String.fromCharCode(65 + place);
		return {
			pairs: pairs.map(({ first, second }) => `${letter(first)}-${letter(second)}`),
			statistic: pairs.map(({ t }) => t),
			p: pairs.map(({ p }) => p)
		};
	},
	'ks-two-sample': (input) => {
		const { x, y } = readTwoSamples(input);
		const { D, p } = kolmogorovSmirnov(x, y);
		return { D, p };
	},
	'median-test': (input) => {
		const { median, above, value, df, p } = medianTest(readGroups(input).groups.values);
		return { median, above, chisq: value, df, p };
	},
	'mwu-ordinal-large-ties': (input) => {
		const { x, y } = readTwoSamples(input);
		const ranked = rankTwo(x, y);
		const { n1, n2, u1, u2 } = ranked;
		return {
			W: u1,
			p_cc: mannWhitneyNormal(ranked, true).p,
			p_no_cc: mannWhitneyNormal(ranked, false).p,
			rank_biserial: (2 * u1) / (n1 * n2) - 1,
			mean_rank_x: u1 / n1 + (n1 + 1) / 2,
			mean_rank_y: u2 / n2 + (n2 + 1) / 2
		};
	},
	'wsr-n50-exact-switch': exactSwitch,
	'kw-two-groups': (input) => {
		const { groups } = readGroups(input);
		const { H, p } = kruskalWallis(groups);
		const [a = new Float64Array(0), b = new Float64Array(0)] = groups.values.map((group) =>
			group.slice().sort()
		);
		return { H, p, mwu_p_no_cc: mannWhitneyNormal(rankTwo(a, b), false).p };
	}
};
