import type { MissingCode, Question } from '../book.ts';
import { cellAt, rowsOf, type Codes, type NumberColumn, type TextColumn } from '../columns/index.ts';
import { blank, notAsked, type Answer } from './answer.ts';

const BLANK = -1;
/** Of more different values off the scale the rest is counted under one. */
const MOST_MISSING = 1000;

/** Turns answers into codes and remembers what is off the scale. */
export class Codings {
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

/** What each code of a dictionary means: its place in a view, and its number. */
interface Meanings {
	codeOf: Int32Array;
	valueOf: Float64Array;
}

/** Each different cell is read once; `from` skips the codes that stand for no cell. */
function meaningsOf(
	dictionary: readonly string[],
	read: (cell: string) => Answer,
	codings: Codings,
	from: number
): Meanings {
	const codeOf = new Int32Array(dictionary.length);
	const valueOf = new Float64Array(dictionary.length).fill(NaN);
	for (let code = from; code < dictionary.length; code++) {
		const answer = read(dictionary[code] ?? '');
		codeOf[code] = codings.code(answer);
		if (answer.kind === 'number') valueOf[code] = answer.value;
	}
	return { codeOf, valueOf };
}

/**
 * Coded cells: one reading of each different one, then one pass over the rows. Tells the place in the view of each code of
 * the dictionary and how many rows hold it, so that the rows need not be counted again.
 */
export function overCodes(
	codes: Codes,
	dictionary: readonly string[],
	read: (cell: string) => Answer,
	codings: Codings,
	values: Float64Array | null,
	into: Int32Array
): { codeOf: Int32Array; rowsOf: Uint32Array } {
	const { codeOf, valueOf } = meaningsOf(dictionary, read, codings, 0);
	const counts = new Uint32Array(dictionary.length);
	for (let row = 0; row < into.length; row++) {
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
		into[row] = codeOf[code] ?? BLANK;
	}
	if (values) for (let row = 0; row < into.length; row++) values[row] = valueOf[codes[row] ?? 0] ?? NaN;
	return { codeOf, rowsOf: counts };
}

/** The words among numbers: code 0 is the number itself, and is left as it is. */
export function overExceptions(
	codes: Codes,
	dictionary: readonly string[],
	read: (cell: string) => Answer,
	codings: Codings,
	values: Float64Array | null,
	into: Int32Array
): void {
	const { codeOf, valueOf } = meaningsOf(dictionary, read, codings, 1);
	for (let row = 0; row < into.length; row++) {
		const code = codes[row] ?? 0;
		if (code === 0) continue;
		into[row] = codeOf[code] ?? BLANK;
		if (values) values[row] = valueOf[code] ?? NaN;
	}
}

/** A letter that is no blank and begins no blank of several bytes. */
const isPlainLetter = (byte: number): boolean => byte > 32 && byte < 128;

/** Open answers: what is longer than every declared code and begins with a letter is an answer, without being decoded. */
export function overTexts(
	column: TextColumn,
	read: (cell: string) => Answer,
	declared: readonly MissingCode[],
	codings: Codings,
	into: Int32Array
): void {
	// A UTF-16 unit takes at most three bytes, and blanks may stand around a code.
	const longest =
		Math.max(0, ...declared.map(({ value }) => 3 * value.length)) + (declared.length > 0 ? 20 : 0);
	for (let row = 0; row < rowsOf(column); row++) {
		const start = column.offsets[row] ?? 0;
		const length = (column.offsets[row + 1] ?? start) - start;
		if (length > longest && isPlainLetter(column.bytes[start] ?? 0)) continue;
		into[row] = codings.code(read(cellAt(column, row)));
	}
}

/** Declared codes and ranges among numbers that are kept as numbers. */
export function overNumbers(
	column: NumberColumn,
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
