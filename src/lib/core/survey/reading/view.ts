import type { MissingCode, Point, Question } from '../book.ts';
import { cellAt, rowsOf, type Column } from '../columns/index.ts';
import { answerReader, blank, notAsked, type Answer, type Marks } from './answer.ts';

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

const BLANK = -1;
const NOT_ASKED = -2;
/** Of more different values off the scale the rest is counted under one. */
const MOST_MISSING = 1000;

/** Turns answers into codes and remembers what is off the scale. */
class Codings {
	readonly missing: MissingCode[] = [blank, notAsked];
	readonly #codeOf = new Map<string, number>();

	code(answer: Answer): number {
		if (answer.kind === 'point') return answer.index;
		if (answer.kind !== 'missing') return 0;
		if (answer.code === blank) return BLANK;
		const key = `${answer.code.reason}\n${answer.code.value}`;
		const known = this.#codeOf.get(key);
		if (known !== undefined) return known;
		const rest = this.missing.length >= MOST_MISSING;
		const code = rest ? -this.missing.length : -1 - this.missing.length;
		if (!rest) this.missing.push(answer.code);
		this.#codeOf.set(key, code);
		return code;
	}
}

/** The values of the dictionary, each read once; then one pass over the rows. */
function overCodes(
	codes: ArrayLike<number>,
	dictionary: readonly string[],
	read: (cell: string) => Answer,
	codings: Codings,
	values: Float64Array | null,
	into: Int32Array,
	skipZero: boolean
): void {
	const answers = dictionary.map((cell, index) => (skipZero && index === 0 ? null : read(cell)));
	const codeOf = Int32Array.from(answers, (answer) => (answer ? codings.code(answer) : 0));
	const valueOf = Float64Array.from(answers, (answer) => (answer?.kind === 'number' ? answer.value : NaN));
	for (let row = 0; row < into.length; row++) {
		const code = codes[row] ?? 0;
		if (skipZero && code === 0) continue;
		into[row] = codeOf[code] ?? BLANK;
		if (values) values[row] = valueOf[code] ?? NaN;
	}
}

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
	if (column.kind === 'codes')
		overCodes(column.codes, column.dictionary, reader.read, codings, values, codes, false);
	else if (column.kind === 'numbers' && question.type === 'numeric') {
		values?.set(column.values);
		readNumbers(
			column,
			[...marks.missing, ...question.missing],
			question.missingRange,
			codings,
			codes,
			values
		);
		if (column.exceptions) {
			const { codes: exceptional, dictionary } = column.exceptions;
			overCodes(exceptional, dictionary, reader.read, codings, values, codes, true);
		}
	} else
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
		counts: countView(codes, Math.max(categories.length, 1), codings.missing.length),
		answeredNotAsked
	};
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

/** Declared codes and ranges among numbers that are kept as numbers. */
function readNumbers(
	column: Extract<Column, { kind: 'numbers' }>,
	missing: readonly MissingCode[],
	range: Question['missingRange'],
	codings: Codings,
	codes: Int32Array,
	values: Float64Array | null
): void {
	const numeric = missing.filter(({ value }) => value !== '' && !Number.isNaN(Number(value)));
	const declared = new Map(numeric.map((code) => [Number(code.value), code]));
	const [low, high] = range ?? [Infinity, -Infinity];
	if (declared.size === 0 && low > high) return;
	for (let row = 0; row < codes.length; row++) {
		const value = column.values[row] ?? NaN;
		const code = declared.get(value);
		if (!code && !(value >= low && value <= high)) continue;
		const text = cellAt(column, row);
		codes[row] = codings.code({
			kind: 'missing',
			code: code ?? { value: text, label: text, reason: 'other' }
		});
		if (values) values[row] = NaN;
	}
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
