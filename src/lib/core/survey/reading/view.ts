import type { MissingCode, Point, Question } from '../book.ts';
import { cellAt, rowsOf, type Column } from '../columns/index.ts';
import { answerReader, type Marks } from './answer.ts';
import { Codings, overCodes, overExceptions, overNumbers, overTexts } from './passes.ts';

/**
 * One question over all rows, ready to be counted. `codes[row]` is 0 or more where the row has a valid answer (the index
 * of its category, or 0), else `-1 - k` with `missing[k]` saying what stands there instead.
 */
export interface View {
	kind: 'categories' | 'numbers' | 'texts';
	codes: Int32Array<ArrayBuffer>;
	/** The points of the scale, used or not; empty for numbers and texts. */
	categories: readonly Point[];
	/** The numbers, NaN where there is none; milliseconds of UTC for dates. Null for categories and texts. */
	values: Float64Array<ArrayBuffer> | null;
	/** The values off the scale that occur. The first is an empty cell, the second a question that was not asked. */
	missing: readonly MissingCode[];
	/** Over all rows: how many hold each category (the one number of a view without), and each of `missing`. */
	counts: { valid: Uint32Array; missing: Uint32Array };
	/** Rows that answer although the form says that they were not asked. */
	answeredNotAsked: number;
}

export interface ViewOptions {
	marks: Marks;
	/** 1 where the row was asked, by `askedIf`; null when everybody was. */
	asked?: Uint8Array | null;
}

const NOT_ASKED = -2;

/**
 * Reads a whole column under its question. Raw cells are left as they are; the cost is one pass over the rows and one
 * reading of each different cell.
 */
export function viewOf(question: Question, column: Column, { marks, asked = null }: ViewOptions): View {
	const rows = rowsOf(column);
	const reader = answerReader(question, marks);
	const codings = new Codings();
	const codes = new Int32Array(rows);
	const numeric =
		question.type === 'numeric' ||
		question.type === 'date' ||
		(question.type === 'ranking' && question.scale.length === 0);
	const values = numeric ? new Float64Array(rows) : null;
	const declared = [...marks.missing, ...question.missing];
	let counted: ReturnType<typeof overCodes> | null = null;
	if (column.kind === 'codes')
		counted = overCodes(column.codes, column.dictionary, reader.read, codings, values, codes);
	else if (column.kind === 'numbers' && question.type === 'numeric') {
		values?.set(column.values);
		overNumbers(column, declared, question.missingRange, codings, codes, values);
		if (column.exceptions) {
			const { codes: exceptional, dictionary } = column.exceptions;
			overExceptions(exceptional, dictionary, reader.read, codings, values, codes);
		}
	} else if (column.kind === 'texts' && question.type === 'text' && question.missingRange === null)
		overTexts(column, reader.read, declared, codings, codes);
	else
		for (let row = 0; row < rows; row++) {
			const answer = reader.read(cellAt(column, row));
			codes[row] = codings.code(answer);
			if (values) values[row] = answer.kind === 'number' ? answer.value : NaN;
		}
	const answeredNotAsked = asked ? putNotAsked(codes, asked) : 0;
	const kind = values
		? 'numbers'
		: question.type === 'text' || reader.points.length === 0
			? 'texts'
			: 'categories';
	const categories = kind === 'categories' ? reader.points : [];
	return {
		kind,
		codes,
		categories,
		values,
		missing: codings.missing,
		counts:
			counted && !asked
				? fromDictionary(counted, Math.max(categories.length, 1), codings.missing.length)
				: countView(codes, Math.max(categories.length, 1), codings.missing.length),
		answeredNotAsked
	};
}

/** The counts of a view out of those of its dictionary. */
function fromDictionary(
	{ codeOf, rowsOf: rows }: ReturnType<typeof overCodes>,
	categories: number,
	missing: number
): View['counts'] {
	const valid = new Uint32Array(categories);
	const nothing = new Uint32Array(missing);
	codeOf.forEach((place, code) => {
		const n = rows[code] ?? 0;
		if (place >= 0) valid[place] = (valid[place] ?? 0) + n;
		else nothing[-1 - place] = (nothing[-1 - place] ?? 0) + n;
	});
	return { valid, missing: nothing };
}

/** How many rows hold each category and each missing value; over the rows whose `mask` is 1. */
export function countView(
	codes: Int32Array,
	categories: number,
	missing: number,
	mask?: Uint8Array
): View['counts'] {
	const valid = new Uint32Array(categories);
	const nothing = new Uint32Array(missing);
	for (let row = 0; row < codes.length; row++) {
		if (mask !== undefined && mask[row] !== 1) continue;
		const code = codes[row] ?? 0;
		if (code >= 0) valid[code] = (valid[code] ?? 0) + 1;
		else nothing[-1 - code] = (nothing[-1 - code] ?? 0) + 1;
	}
	return { valid, missing: nothing };
}

/** What is empty or off the scale where nobody was asked was not asked; what is answered there stays, and is counted. */
function putNotAsked(codes: Int32Array, asked: Uint8Array): number {
	let answered = 0;
	for (let row = 0; row < codes.length; row++) {
		if (asked[row] === 1) continue;
		if ((codes[row] ?? 0) < 0) codes[row] = NOT_ASKED;
		else answered++;
	}
	return answered;
}
