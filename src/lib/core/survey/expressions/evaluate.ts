import type { DelimitedSet, Question } from '../book.ts';
import { cellAt, rowsOf, type Column } from '../columns/index.ts';
import { answerReader, readDate, readNumber, valueKey, viewOf, type Marks } from '../reading/index.ts';
import type { Comparison, Expression } from './expression.ts';

/** What an expression is evaluated over. */
export interface Answers {
	rows: number;
	marks: Marks;
	/** The variable of this name with its raw column; null when there is none. */
	find(name: string): { question: Question; column: Column; set?: DelimitedSet } | null;
}

/** 1 where the condition holds, 0 where it does not or is not known. */
export type Mask = Uint8Array<ArrayBuffer>;

const FALSE = 0;
const TRUE = 1;
/** A missing answer makes a comparison neither true nor false (Kleene), as in R and SPSS. */
const UNKNOWN = 2;

type Test = (cell: string) => number;

function sign(comparison: Comparison, difference: number): number {
	if (Number.isNaN(difference)) return UNKNOWN;
	switch (comparison) {
		case '=':
			return difference === 0 ? TRUE : FALSE;
		case '!=':
			return difference !== 0 ? TRUE : FALSE;
		case '<':
			return difference < 0 ? TRUE : FALSE;
		case '<=':
			return difference <= 0 ? TRUE : FALSE;
		case '>':
			return difference > 0 ? TRUE : FALSE;
		case '>=':
			return difference >= 0 ? TRUE : FALSE;
	}
}

/** How a cell of this question compares with a value: by the order of its scale, as a number, as a date. */
function ordering(question: Question, marks: Marks, value: string): (cell: string) => number {
	const key = valueKey(value);
	const reader = answerReader(question, marks);
	const place = question.scale.findIndex((point) => valueKey(point.value) === key || point.label === value);
	if (question.type === 'ordinal' && place >= 0)
		return (cell) => {
			const answer = reader.read(cell);
			return answer.kind === 'point' ? answer.index - place : NaN;
		};
	if (question.type === 'date') {
		const limit = readDate(value, question.dateOrder);
		return (cell) => readDate(cell, question.dateOrder) - limit;
	}
	const limit = readNumber(value, marks.decimal);
	return (cell) =>
		reader.read(cell).kind === 'missing' ? NaN : readNumber(valueKey(cell), marks.decimal) - limit;
}

/** A cell is equal to a value that it holds, or that is the label of its point. */
function equality(question: Question, marks: Marks, values: readonly string[], set?: DelimitedSet): Test {
	const reader = answerReader(question, marks);
	const keys = new Set(values.map(valueKey));
	for (const { value, label } of [...question.scale, ...question.missing])
		if (values.includes(label)) keys.add(valueKey(value));
	const numbers =
		question.type === 'numeric'
			? new Set(
					values.map((value) => readNumber(value, marks.decimal)).filter((value) => !Number.isNaN(value))
				)
			: null;
	if (set)
		for (const [value, label] of Object.entries(set.labels)) if (values.includes(label)) keys.add(value);
	return (cell) => {
		const key = valueKey(cell);
		if (keys.has(key) && key !== '') return TRUE;
		if (set && key !== '')
			return key.split(set.separator).some((token) => keys.has(token.trim())) ? TRUE : FALSE;
		const answer = reader.read(cell);
		if (answer.kind === 'missing') return UNKNOWN;
		return answer.kind === 'number' && numbers?.has(answer.value) ? TRUE : FALSE;
	};
}

/** Runs a test over a column: once for each different cell where cells are coded. */
function over(column: Column, test: Test): Mask {
	const rows = rowsOf(column);
	const mask = new Uint8Array(rows);
	if (column.kind === 'codes') {
		const truth = Uint8Array.from(column.dictionary, test);
		for (let row = 0; row < rows; row++) mask[row] = truth[column.codes[row] ?? 0] ?? UNKNOWN;
	} else for (let row = 0; row < rows; row++) mask[row] = test(cellAt(column, row));
	return mask;
}

/** Comparisons of a number with numbers that are kept as such, without writing each out. */
function overNumbers(
	column: Extract<Column, { kind: 'numbers' }>,
	comparison: Comparison,
	limit: number,
	test: Test
): Mask {
	const rows = rowsOf(column);
	const mask = new Uint8Array(rows);
	const exceptional = column.exceptions;
	const truth = Uint8Array.from(exceptional?.dictionary ?? [], test);
	for (let row = 0; row < rows; row++) {
		const code = exceptional?.codes[row] ?? 0;
		mask[row] = code > 0 ? (truth[code] ?? UNKNOWN) : sign(comparison, (column.values[row] ?? NaN) - limit);
	}
	return mask;
}

function compare(one: Extract<Expression, { kind: 'compare' }>, answers: Answers): Mask | string {
	const found = answers.find(one.name);
	if (!found) return one.name;
	const { question, column, set } = found;
	const { comparison, value } = one;
	const isEquality = comparison === '=' || comparison === '!=';
	const equal = isEquality ? equality(question, answers.marks, [value], set) : null;
	const difference = equal ? null : ordering(question, answers.marks, value);
	const test: Test = (cell) => {
		if (difference) return sign(comparison, difference(cell));
		const truth = equal?.(cell) ?? UNKNOWN;
		return comparison === '=' || truth === UNKNOWN ? truth : 1 - truth;
	};
	const plain =
		question.missing.length === 0 && question.missingRange === null && answers.marks.missing.length === 0;
	const limit = readNumber(value, answers.marks.decimal);
	if (column.kind === 'numbers' && question.type === 'numeric' && plain && !Number.isNaN(limit))
		return overNumbers(column, comparison, limit, test);
	return over(column, test);
}

function threeValued(expression: Expression, answers: Answers): Mask | string {
	switch (expression.kind) {
		case 'compare':
			return compare(expression, answers);
		case 'in': {
			const found = answers.find(expression.name);
			if (!found) return expression.name;
			return over(found.column, equality(found.question, answers.marks, expression.values, found.set));
		}
		case 'missing': {
			const found = answers.find(expression.name);
			if (!found) return expression.name;
			const { codes } = viewOf(found.question, found.column, { marks: answers.marks });
			const mask = new Uint8Array(codes.length);
			for (let row = 0; row < codes.length; row++) mask[row] = (codes[row] ?? 0) < 0 ? TRUE : FALSE;
			return mask;
		}
		case 'not': {
			const mask = threeValued(expression.part, answers);
			if (typeof mask !== 'string')
				for (let row = 0; row < mask.length; row++)
					if (mask[row] !== UNKNOWN) mask[row] = 1 - (mask[row] ?? 0);
			return mask;
		}
		default: {
			// Of `and` the least certain wins: false, unknown, true; of `or` the other way round.
			const strongest = expression.kind === 'and' ? FALSE : TRUE;
			let whole: Mask | null = null;
			for (const part of expression.parts) {
				const mask = threeValued(part, answers);
				if (typeof mask === 'string') return mask;
				if (whole === null) {
					whole = mask;
					continue;
				}
				for (let row = 0; row < mask.length; row++) {
					if (mask[row] === strongest || whole[row] === strongest) whole[row] = strongest;
					else if (mask[row] === UNKNOWN) whole[row] = UNKNOWN;
				}
			}
			return whole ?? new Uint8Array(answers.rows).fill(1 - strongest);
		}
	}
}

/**
 * Which rows fulfil the condition, column by column. A comparison with a missing answer is neither true nor false, so that
 * `not` of it does not hold either; only `is missing` speaks of them. An ordinal variable compares by its declared scale.
 */
export function evaluate(expression: Expression, answers: Answers): { mask: Mask } | { unknown: string } {
	const mask = threeValued(expression, answers);
	if (typeof mask === 'string') return { unknown: mask };
	for (let row = 0; row < mask.length; row++) if (mask[row] === UNKNOWN) mask[row] = FALSE;
	return { mask };
}
