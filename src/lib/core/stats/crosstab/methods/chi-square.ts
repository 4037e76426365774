import type { Estimate, Result, Warning } from '../../result.ts';
import { method, refuse } from '../../refuse.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { level, oneOf } from '../../validate.ts';
import { associated } from '../associated.ts';
import { asRows } from '../as-rows.ts';
import { associationFromChiSquare } from '../association-from-chi-square.ts';
import { cramersVInterval } from '../cramers-v-interval.ts';
import { expectedCounts } from '../expected-counts.ts';
import { fisherTwoByTwo } from '../fisher-two-by-two.ts';
import { gTest } from '../g-test.ts';
import { goodnessOfFit } from '../goodness-of-fit.ts';
import { lowExpected, lowExpectedWarning } from '../low-expected.ts';
import { pearsonChiSquare } from '../pearson-chi-square.ts';
import { readTable, TABLE_INPUT, type ReadTable } from '../read-table.ts';
import { residuals } from '../residuals.ts';
import type { Table } from '../table.ts';
import { aboveZero, tinyP } from '../../tiny-p.ts';
import { twoByTwoAssociation } from '../two-by-two-association.ts';

/** Expected counts and residuals of a larger table are not listed. */
const MOST_LISTED = 10_000;

export const chiSquareMethod = method({
	name: 'chi-square',
	input: {
		...TABLE_INPUT,
		correction: 'optional: none (default, as SPSS and jamovi) or yates (R for 2 x 2 tables)',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'chisq-2x2',
		'chisq-2x2-full',
		'chisq-rxc',
		'chisq-low-expected',
		'chisq-yates-small-diff',
		'chisq-zero-column',
		'chisq-zero-column-dropped',
		'chisq-zero-cell',
		'chisq-large-n',
		'cramer-3x4',
		'cramer-3x4-ci',
		'cramer-independent',
		'chisq-1xk',
		'chisq-2x2-all-in-one-cell'
	],
	run(input): Result {
		const confidence = level(input);
		const yates = oneOf(input, 'correction', ['none', 'yates']) === 'yates';
		const read = readTable(input);
		if (read.table.rows === 1 || read.table.columns === 1) return oneGroup(read);
		const { table, labels, missing, r, dropped } = associated(read);
		const pearson = pearsonChiSquare(table);
		const shown = yates ? pearsonChiSquare(table, true) : pearson;
		const low = lowExpected(expectedCounts(table));
		const warnings: Warning[] = [...tinyP(shown.p), ...dropped, ...lowExpectedWarning(low)];
		if (table.cells.length > MOST_LISTED) {
			warnings.push({ code: 'cells-not-listed', values: { cells: table.cells.length } });
		}
		const effects = effectsOf(table, pearson.value, confidence);
		const v = effects[0];
		if (v?.interval && v.value !== null && v.interval.upper < v.value) {
			warnings.push({ code: 'interval-below-estimate', values: { effect: v.name } });
		}
		return {
			method: 'chi-square',
			test: testOf(
				yates && table.rows === 2 && table.columns === 2 ? 'pearson-chi-square-yates' : 'pearson-chi-square',
				'chi-square',
				shown.value,
				shown.p,
				shown.df,
				'asymptotic'
			),
			effects,
			details: {
				...(labels ?? {}),
				...cellDetails(table),
				cellsExpectedBelow5: low.below5,
				percentCellsBelow5: low.percent,
				minExpected: low.smallest,
				likelihoodRatio: definedThroughout(aboveZero(gTest(table))),
				cramersVPlusDf: plusDf(table, pearson.value, confidence),
				...(table.rows === 2 && table.columns === 2
					? {
							yates: definedThroughout(aboveZero(pearsonChiSquare(table, true))),
							...(low.below5 > 0 ? { fisher: definedP(fisherTwoByTwo(table).twoSided) } : {})
						}
					: {})
			},
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings,
			r: `chisq.test(${r}, correct = ${yates ? 'TRUE' : 'FALSE'})`
		};
	}
});

function effectsOf(table: Table, chiSquare: number, confidence: number): Estimate[] {
	const { rows, columns, total } = table;
	const found = associationFromChiSquare(chiSquare, total, rows, columns);
	const { lower, upper } = cramersVInterval(chiSquare, table, { level: confidence });
	const limits: [number, number] = [lower, upper];
	const phi = rows === 2 && columns === 2 ? twoByTwoAssociation(table).phi : found.phi;
	return [
		estimateOf('cramers-v', found.cramersV, { limits, level: confidence, method: 'noncentral-chi-square' }),
		estimateOf('cramers-v-bias-corrected', found.cramersVCorrected),
		estimateOf('phi', phi),
		estimateOf('cohen-w', found.phi),
		estimateOf('contingency-coefficient', found.contingency),
		estimateOf('tschuprow-t', found.tschuprowT)
	];
}

/** The interval of Cramer's V under the other published convention, which adds the degrees of freedom. */
function plusDf(table: Table, chiSquare: number, confidence: number): [number, number] {
	const { lower, upper } = cramersVInterval(chiSquare, table, { level: confidence, plusDf: true });
	return [lower, upper];
}

function cellDetails(table: Table): Record<string, unknown> {
	if (table.cells.length > MOST_LISTED) return {};
	const { pearson, adjusted } = residuals(table);
	const listed = (values: Float64Array): unknown => definedThroughout(asRows(values, table.columns));
	return {
		observed: listed(table.cells),
		rowTotals: Array.from(table.rowTotals),
		columnTotals: Array.from(table.columnTotals),
		expected: listed(expectedCounts(table)),
		residuals: listed(pearson),
		adjustedResiduals: listed(adjusted)
	};
}

/** A single row or column holds no association: R turns it into a goodness of fit without a word. */
function oneGroup({ table, labels, missing, r }: ReadTable): Result {
	const counts = Array.from(table.cells);
	if (counts.length < 2) refuse('only-one-group', { rows: table.rows, columns: table.columns });
	const fit = goodnessOfFit(counts);
	return {
		method: 'chi-square',
		test: testOf('goodness-of-fit', 'chi-square', fit.value, fit.p, fit.df, 'asymptotic'),
		effects: [],
		details: { ...(labels ?? {}), observed: counts, expected: fit.expected, residuals: fit.residuals },
		n: { used: table.total, missing },
		base: 'valid-pairs',
		warnings: [
			{ code: 'only-one-group', values: { rows: table.rows, columns: table.columns } },
			...tinyP(fit.p)
		],
		r: `chisq.test(${r})`
	};
}
