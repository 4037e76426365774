import { everyPair } from '../anova/pairs.ts';
import type { Mapping } from '../method.ts';
import { refuse } from '../refuse.ts';
import { adjustP } from '../p-adjust/adjust-p.ts';
import { probability } from '../validate.ts';
import { asRows } from './as-rows.ts';
import { associationFromChiSquare } from './association-from-chi-square.ts';
import { breslowDay } from './breslow-day.ts';
import { cohenH } from './cohen-h.ts';
import { compareProportions, compareProportionsCorrected, type Share } from './compare-proportions.ts';
import { conditionalOddsRatio } from './conditional-odds-ratio.ts';
import { cramersVInterval } from './cramers-v-interval.ts';
import { descToolsErrors } from './desctools-errors.ts';
import { expectedCounts } from './expected-counts.ts';
import { fisherP } from './fisher-p.ts';
import { fisherTwoByTwo, freeCell, type FisherTwoByTwo } from './fisher-two-by-two.ts';
import { gTest } from './g-test.ts';
import { goodnessOfFit } from './goodness-of-fit.ts';
import { isWalkable } from './hypergeometric-walk.ts';
import { lambda } from './lambda.ts';
import { linearByLinear } from './linear-by-linear.ts';
import { lowExpected } from './low-expected.ts';
import { commonOddsRatio, mantelHaenszel } from './mantel-haenszel.ts';
import { readShares } from './methods/column-proportions.ts';
import { readFit } from './methods/goodness-of-fit.ts';
import { readStrata } from './methods/mantel-haenszel.ts';
import { readTicks } from './methods/multi-response.ts';
import { clipped } from './methods/ordinal-association.ts';
import { multiResponseByGroup } from './multi-response-by-group.ts';
import { oddsRatio, type Ratio } from './odds-ratio.ts';
import { ordinalAssociation, type Coefficient } from './ordinal-association.ts';
import { pearsonChiSquare, type ChiSquare } from './pearson-chi-square.ts';
import { readTable, readTwoByTwo } from './read-table.ts';
import { relativeRisk } from './relative-risk.ts';
import { relativeRiskScore } from './relative-risk-score.ts';
import { residuals } from './residuals.ts';
import type { Table } from './table.ts';
import { aboveZero } from './tiny-p.ts';
import { twoByTwoAssociation } from './two-by-two-association.ts';
import { uncertaintyCoefficient } from './uncertainty-coefficient.ts';

const onTable =
	(answer: (table: Table) => unknown): Mapping =>
	(input) =>
		answer(readTable(input).table);
const onTwoByTwo =
	(answer: (table: Table) => unknown): Mapping =>
	(input) =>
		answer(readTwoByTwo(input).table);

/** `chisq.test(m, correct = yates)` as it stands: empty rows make NaN, a single row a goodness of fit. */
function chiSquareAsR(table: Table, yates: boolean): ChiSquare {
	const { rows, columns, cells } = table;
	if (cells.length < 2) refuse('only-one-group', { rows, columns });
	return aboveZero(
		rows === 1 || columns === 1 ? goodnessOfFit(Array.from(cells)) : pearsonChiSquare(table, yates)
	);
}
const named = ({ value, df, p }: ChiSquare) => ({ chisq: value, df, p });

const full = (table: Table) => {
	const low = lowExpected(table);
	const { pearson, adjusted } = residuals(table);
	return {
		...named(chiSquareAsR(table, false)),
		expected: asRows(expectedCounts(table), table.columns),
		residuals_pearson: asRows(pearson, table.columns),
		residuals_adjusted: asRows(adjusted, table.columns),
		cells_expected_below_5: low.below5,
		percent_cells_below_5: low.percent,
		min_expected: low.smallest
	};
};

function walked(table: Table): FisherTwoByTwo {
	if (!isWalkable(freeCell(table))) refuse('exact-effort-exceeded', { cells: 4, n: table.total });
	return fisherTwoByTwo(table);
}

const some = (side: number): number => Math.max(side, Number.MIN_VALUE);

const fisherTwo = onTwoByTwo((table) => {
	const p = walked(table);
	const { estimate, lower, upper } = conditionalOddsRatio(table);
	return {
		p: some(p.twoSided),
		odds_ratio_conditional_mle: estimate,
		ci95: [lower, upper],
		p_less: some(p.less),
		p_greater: some(p.greater)
	};
});

/** R's own `fisher.test` computes exactly or stops: so does this. */
const fisherAny = onTable((table) => {
	if (table.rows < 2 || table.columns < 2)
		refuse('only-one-group', { rows: table.rows, columns: table.columns });
	const found = fisherP(table, 'exact');
	return found
		? { p: found.p }
		: refuse('exact-effort-exceeded', { cells: table.cells.length, n: table.total });
});

const cramer = onTable((table) => {
	const { value } = pearsonChiSquare(table);
	const found = associationFromChiSquare(value, table.total, table.rows, table.columns);
	return {
		chisq: value,
		cramers_v: found.cramersV,
		cramers_v_bias_corrected: found.cramersVCorrected,
		contingency_coefficient: found.contingency,
		tschuprow_t: found.tschuprowT,
		phi: found.phi,
		cohen_w: found.phi
	};
});

const limits = ({ lower, upper }: { lower: number; upper: number }): [number, number] => [lower, upper];
const three = ({ value, lower, upper }: Ratio): number[] => [value, lower, upper];
const threeOf = (coefficient: Coefficient): number[] => [coefficient.value, ...clipped(coefficient, 0.95)];

const oddsAndRisks = onTwoByTwo((table) => {
	const [a = 0, b = 0, c = 0, d = 0] = table.cells;
	const odds = oddsRatio(table.cells);
	const risk = relativeRisk(table.cells);
	const score = relativeRiskScore(table.cells);
	const difference = a / (a + b) - c / (c + d);
	return {
		odds_ratio: odds.value,
		or_ci95_wald: limits(odds),
		log_or: Math.log((a * d) / (b * c)),
		se_log_or: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
		relative_risk: risk.value,
		rr_ci95_wald_log: limits(risk),
		se_log_rr: risk.seLog,
		rr_desctools: three(relativeRisk(table.cells, 0.95, 0.5)),
		rr_score: [risk.value, ...limits(score)],
		risk_difference: difference,
		or_epitools: three(odds),
		nnt: 1 / difference
	};
});

const ordinal = onTable((table) => {
	const found = ordinalAssociation(table);
	const printed = descToolsErrors(table);
	return {
		gamma: threeOf(found.gamma),
		tau_b: threeOf({ ...found.tauB, se: printed.tauB }),
		tau_c: threeOf(found.tauC),
		somers_d_column_given_row: threeOf(found.somersColumn),
		somers_d_row_given_column: threeOf({ ...found.somersRow, se: printed.somersRow }),
		lambda_sym: lambda(table),
		uncertainty_sym: uncertaintyCoefficient(table, true)
	};
});

const strata: Mapping = (input) => {
	const tables = readStrata(input);
	const corrected = aboveZero(mantelHaenszel(tables, true));
	const plain = aboveZero(mantelHaenszel(tables, false));
	const odds = commonOddsRatio(tables);
	return {
		or_mh: odds.value,
		ci95: limits(odds),
		chisq_cc: corrected.value,
		p_cc: corrected.p,
		chisq: plain.value,
		p: plain.p,
		breslow_day: breslowDay(tables, odds.value).p
	};
};

const columnProportions: Mapping = (input) => {
	const pairs = everyPair(readShares(input).map((share, i) => ({ ...share, place: i + 1 })));
	return Object.fromEntries(
		pairs.map(([first, second]) => {
			const { z, p } = aboveZero(compareProportions(first, second));
			return [`${first.place}-${second.place}`, { z, p, p_bonferroni: Math.min(1, pairs.length * p) }];
		})
	);
};

/** `pairwise.prop.test`: groups 2, 3, … down, groups 1, 2, … across, nothing above the diagonal. */
const pairwiseProportions: Mapping = (input) => {
	const shares = readShares(input);
	const p = (first: Share, second: Share): number => compareProportionsCorrected(first, second).p;
	const tests = shares
		.slice(1)
		.flatMap((second, row) =>
			shares.slice(0, row + 1).map((first, column) => ({ row, column, p: p(first, second) }))
		);
	const adjusted = adjustP(tests.map((test) => (Number.isNaN(test.p) ? null : test.p)));
	const rows = shares.slice(1).map(() => shares.slice(1).map((): number | null => null));
	tests.forEach(({ row, column }, i) => {
		const across = rows[row];
		if (across) across[column] = adjusted[i] ?? NaN;
	});
	return rows;
};

const multiResponse: Mapping = (input) => {
	const { m, g } = readTicks(input);
	const { groups, options } = multiResponseByGroup(m, g);
	const percents = groups.map((group, i) => [`percent_${group}`, options.map(({ percent }) => percent[i])]);
	return {
		...Object.fromEntries(percents),
		p_fisher: options.map(({ fisher }) => fisher?.p ?? NaN),
		p_holm: options.map(({ pHolm }) => pHolm ?? NaN)
	};
};

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'chisq-2x2': onTwoByTwo((table) => {
		const yates = aboveZero(pearsonChiSquare(table, true));
		return { chisq_yates: yates.value, p_yates: yates.p, ...named(aboveZero(pearsonChiSquare(table))) };
	}),
	'chisq-2x2-full': onTable(full),
	'chisq-rxc': onTable(full),
	'chisq-low-expected': onTable((table) => ({ ...full(table), ...named(chiSquareAsR(table, true)) })),
	'chisq-yates-small-diff': onTable((table) => {
		const { value, p } = chiSquareAsR(table, true);
		return { chisq_yates: value, p_yates: p };
	}),
	'chisq-zero-column': onTable((table) => named(chiSquareAsR(table, true))),
	'chisq-zero-column-dropped': onTable((table) => named(chiSquareAsR(table, false))),
	'chisq-zero-cell': onTable((table) => ({
		...named(chiSquareAsR(table, false)),
		p_yates: chiSquareAsR(table, true).p,
		min_expected: lowExpected(table).smallest
	})),
	'chisq-gof-equal': (input) => {
		const { x, p } = readFit(input);
		return named(aboveZero(goodnessOfFit(x, p)));
	},
	'chisq-gof-given': (input) => {
		const { x, p } = readFit(input);
		const fit = aboveZero(goodnessOfFit(x, p));
		return { ...named(fit), expected: fit.expected, residuals: fit.residuals };
	},
	'chisq-large-n': onTable((table) => ({
		...named(chiSquareAsR(table, false)),
		p_yates: chiSquareAsR(table, true).p
	})),
	gtest: onTable((table) => {
		const { value, df, p } = aboveZero(gTest(table));
		const williams = aboveZero(gTest(table, true));
		return { G: value, df, p, G_williams: williams.value, p_williams: williams.p };
	}),
	'gtest-zero-cell': onTable((table) => {
		const { value, df, p } = aboveZero(gTest(table));
		return { G: value, df, p };
	}),
	'fisher-2x2': fisherTwo,
	'fisher-2x2-tea': fisherTwo,
	'fisher-2x2-zero-cell': fisherTwo,
	'fisher-2x2-large': fisherTwo,
	'fisher-2x2-midp': onTwoByTwo((table) => {
		const { midCentral, midTwoSided, central } = walked(table);
		return {
			p_midp_central: some(midCentral),
			p_midp_minlike_by_hand: some(midTwoSided),
			p_central: some(central)
		};
	}),
	'fisher-rxc': fisherAny,
	'fisher-2x4': fisherAny,
	'fisher-job': fisherAny,
	'fisher-rxc-too-large': fisherAny,
	'cramer-3x4': cramer,
	'cramer-independent': cramer,
	'cramer-3x4-ci': onTable((table) => {
		const { value } = pearsonChiSquare(table);
		const interval = limits(cramersVInterval(value, table));
		return {
			V: associationFromChiSquare(value, table.total, table.rows, table.columns).cramersV,
			ci95_desctools: interval,
			ci95_effectsize: interval,
			ci95_precise: {
				sqrt_ncp: interval,
				sqrt_ncp_plus_df: limits(cramersVInterval(value, table, { plusDf: true }))
			}
		};
	}),
	'phi-signed': onTwoByTwo((table) => {
		const { phi, yuleQ, yuleY } = twoByTwoAssociation(table);
		const { value } = pearsonChiSquare(table);
		const { cramersV } = associationFromChiSquare(value, table.total, 2, 2);
		return { phi, yule_q: yuleQ, yule_y: yuleY, cramers_v: cramersV };
	}),
	'ordinal-association': ordinal,
	'linear-by-linear': onTable((table) => {
		const { value, df, p, r, z } = aboveZero(linearByLinear(table));
		// coin codes a factor of two levels by its first: the sign turns (and a 2 x 2 table it refuses).
		const turned = (table.rows === 2) !== (table.columns === 2);
		return { chisq: value, df, p, pearson_r: r, coin_z: turned ? -z : z };
	}),
	'or-rr-2x2': oddsAndRisks,
	'or-zero-cell': onTwoByTwo(({ cells }) => {
		const [a = 0, b = 0, c = 0, d = 0] = cells;
		const haldane = oddsRatio(cells.map((count) => count + 0.5));
		return { or_raw: (a * d) / (b * c), or_haldane: haldane.value, ci95_haldane: limits(haldane) };
	}),
	'mantel-haenszel': strata,
	'column-proportions': columnProportions,
	'pairwise-prop': pairwiseProportions,
	'cohen-h': (input) => cohenH(probability(input, 'p1'), probability(input, 'p2')),
	'multiresponse-by-group': multiResponse,
	'chisq-1xk': onTable((table) => named(chiSquareAsR(table, true))),
	'chisq-2x2-all-in-one-cell': onTable((table) => named(chiSquareAsR(table, false)))
};
