import {
	completeCases,
	labels,
	labelOrMissing,
	levelsOf,
	pickLabels,
	pickNumbers,
	type Label
} from '../cases.ts';
import type { Input } from '../method.ts';
import { rAssign, rName, rStrings, rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { column, list } from '../validate.ts';
import { designMatrix, type DesignMatrix, type Predictor } from './design-matrix.ts';

/** More columns than this are refused: the work grows with their square. */
const MOST_COLUMNS = 200;

export interface ReadModel {
	predictors: Predictor[];
	design: DesignMatrix;
	/** Positions of the complete cases in the fields as given. */
	complete: number[];
	/** Cases that miss something. */
	missing: number;
	/** Right-hand side of the R formula, the predictors by name as R code, and the assignments the formula needs. */
	formula: string;
	columns: string[];
	setup: string[];
}

export const PREDICTORS_INPUT = {
	predictors:
		'object: name to a list of numbers or of words (a factor, its first level the reference), null for missing; left out: every other list of the input',
	factors: 'optional: names of predictors whose numbers are codes of categories'
};

/** Field `predictors` and its design matrix over the cases that miss neither a predictor nor one of `others`. */
export function readModel(input: Input, others: readonly ArrayLike<unknown>[]): ReadModel {
	const fields = predictorFields(input);
	const declared = new Set(
		input['factors'] === undefined
			? []
			: Array.from(list(input, 'factors'), (name) => labelOrMissing(name, 'factors'))
	);
	const read = Object.keys(fields).map((name) => {
		const values = Array.from(list(fields, name));
		const words = declared.has(name) || values.some((v) => typeof v === 'string' || typeof v === 'boolean');
		return words
			? { name, labels: labels(fields, name), numbers: null }
			: { name, labels: null, numbers: column(fields, name) };
	});
	const complete = completeCases(...others, ...read.map((r) => r.labels ?? r.numbers));
	const predictors = read.map((r): Predictor => {
		if (r.labels === null) return { name: r.name, values: pickNumbers(r.numbers, complete) };
		const kept = pickLabels(r.labels, complete);
		return { name: r.name, labels: kept, levels: levelsOf(kept) };
	});
	for (const predictor of predictors) {
		if ('levels' in predictor && predictor.levels.length < 2)
			refuse('factor-with-one-level', { factor: predictor.name });
	}
	const columns = predictors.reduce((sum, p) => sum + ('levels' in p ? p.levels.length - 1 : 1), 1);
	if (columns > MOST_COLUMNS) refuse('too-many-columns', { columns, most: MOST_COLUMNS });
	const code = read.map((r) => ({
		name: rName(r.name),
		values: r.labels === null ? rVector(r.numbers, rName(r.name)) : rLabels(r.labels, rName(r.name)),
		factor: r.labels !== null
	}));
	return {
		predictors,
		design: designMatrix(predictors, complete.length),
		complete,
		missing: (others[0]?.length ?? 0) - complete.length,
		formula: code.map(({ name, factor }) => (factor ? `factor(${name})` : name)).join(' + ') || '1',
		columns: code.map(({ name, values }) => `${name} = ${values}`),
		setup: code.map(({ name, values }) => rAssign(name, values))
	};
}

/** Fields of a model that are not predictors when `predictors` is left out. */
const RESERVED = new Set(['y', 'w', 'levels', 'factors', 'clusters', 'strata', 'population']);

function predictorFields(input: Input): Record<string, unknown> {
	const given = input['predictors'];
	if (given === undefined) {
		return Object.fromEntries(
			Object.entries(input).filter(
				([name, value]) => !RESERVED.has(name) && (Array.isArray(value) || value instanceof Float64Array)
			)
		);
	}
	if (typeof given !== 'object' || given === null || Array.isArray(given)) {
		return refuse('not-an-object', { field: 'predictors' });
	}
	return given as Record<string, unknown>;
}

function rLabels(values: readonly (Label | null)[], name: string): string {
	return rStrings(
		values.map((value) => (value === null ? null : String(value))),
		name
	);
}
