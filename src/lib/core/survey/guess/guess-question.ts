import type { DayOrder, MissingCode, MissingReason, Point, QuestionType } from '../book.ts';
import { dayOrder, looksLikeDate, readDate, readNumber } from '../reading/index.ts';
import { damageIn, type Counted } from './damage.ts';
import { separatorOf } from './delimiter.ts';
import type { ColumnFacts } from './facts.ts';
import type { ColumnHint } from './hint.ts';
import { inOrder } from './order.ts';
import { missingWord } from './missing-words.ts';
import { warning, type ColumnWarning } from './warnings.ts';
import { tokensOf } from '../sets/index.ts';

const MOST_CATEGORIES = 60;
const LONGEST_CATEGORY = 120;
/** Categories come back: of more different answers than this share the column is open text. */
const MOST_DISTINCT = 0.5;
/** So many cells must be numbers or dates for the column to be one. */
const ENOUGH = 0.95;

export interface QuestionGuess {
	type: QuestionType;
	scale: readonly Point[];
	missing: readonly MissingCode[];
	missingRange: readonly [number, number] | null;
	dateOrder: DayOrder;
	/** The separator of a multiple-response cell. */
	separator: string | null;
	warnings: ColumnWarning[];
}

const points = (values: readonly string[]): Point[] => values.map((value) => ({ value, label: value }));
const total = (cells: Counted): number => cells.reduce((sum, { n }) => sum + n, 0);

/** Codes that stand for no answer when they stand far above or below all others. */
const CODED_NOTHING = /^-?(?:[789]|[789]{2}|[789]{3}|[789]{4}|66|666|6666)$/;

/** Codes such as 99 and -9 that lie apart from all other answers. */
export function farCodes(numbers: readonly number[]): number[] {
	const sorted = [...numbers].sort((a, b) => a - b);
	const suspects = sorted.filter((value) => CODED_NOTHING.test(String(value)));
	const rest = sorted.filter((value) => !suspects.includes(value));
	const [low, high] = [rest[0] ?? 0, rest.at(-1) ?? 0];
	if (rest.length < 2) return [];
	const room = Math.max(2 * Math.max(high - low, 1), 5);
	return suspects.filter((value) => value > high + room || (value < low && value < 0 && low >= 0));
}

/** The words that mean no answer leave a column whose other answers have an order or are numbers. */
function wordsOut(cells: Counted): { answers: Counted; missing: MissingCode[] } {
	const missing = cells.flatMap(({ value }) => {
		const reason = missingWord(value);
		return reason ? [{ value, label: value, reason }] : [];
	});
	const out = new Set(missing.map(({ value }) => value));
	return { answers: cells.filter(({ value }) => !out.has(value)), missing };
}

const emptyCodes = (facts: ColumnFacts): MissingCode[] =>
	facts.emptyWords.map(({ value }) => ({ value, label: value, reason: 'other' as MissingReason }));

function told(missing: readonly MissingCode[], facts: ColumnFacts): ColumnWarning[] {
	const n = new Map([...facts.emptyWords, ...facts.values].map((cell) => [cell.value, cell.n]));
	return missing.map(({ value, reason }) => warning('missing-word', { value, n: n.get(value) ?? 0, reason }));
}

/**
 * What kind of variable a column is: what the file says of it (`hint`) first, else by its answers. An order is proposed
 * where the words or the numbers show one; everything can be declared otherwise.
 */
export function guessQuestion(
	all: ColumnFacts,
	hint: ColumnHint,
	decimal: '.' | ',',
	/** Cells that are no answers in any column. */
	nothing: readonly MissingCode[] = []
): QuestionGuess {
	const facts = answersOnly(all, [...nothing, ...(hint.missing ?? [])], hint.missingRange);
	const guess =
		hint.scale && hint.scale.length > 0 ? labelled(facts, hint, hint.scale) : byAnswers(facts, hint, decimal);
	const tokens = guess.separator === null ? [] : tokensIn(facts.values, guess.separator);
	const open = hint.type === 'numeric' || hint.type === 'date' || hint.type === 'text';
	return {
		...guess,
		type: hint.type ?? guess.type,
		// Numbers, dates and texts have no points.
		scale: open ? [] : guess.scale,
		missing: [...(hint.missing ?? []), ...guess.missing],
		missingRange: hint.missingRange ?? null,
		dateOrder: dayOrder(facts.values.map(({ value }) => value)) ?? 'day-first',
		warnings: [...guess.warnings, ...damageIn(facts.values, tokens)]
	};
}

/** Without the values that the file itself declares missing. */
function answersOnly(
	facts: ColumnFacts,
	missing: readonly MissingCode[],
	range: ColumnHint['missingRange']
): ColumnFacts {
	if (missing.length === 0 && !range) return facts;
	const declared = new Set(missing.map(({ value }) => value));
	const out = (value: string) =>
		declared.has(value) || (range != null && Number(value) >= range[0] && Number(value) <= range[1]);
	const values = facts.values.filter(({ value }) => !out(value));
	const emptyWords = facts.emptyWords.filter(({ value }) => !out(value));
	return { ...facts, values, emptyWords, present: total(values) };
}

function tokensIn(cells: Counted, separator: string): Counted {
	const counts = new Map<string, number>();
	for (const { value, n } of cells)
		for (const token of tokensOf(value, separator)) counts.set(token, (counts.get(token) ?? 0) + n);
	return [...counts].map(([value, n]) => ({ value, n }));
}

type Guess = Omit<QuestionGuess, 'missingRange' | 'dateOrder'>;

/** A column whose file gives labels to its values. */
function labelled(facts: ColumnFacts, hint: ColumnHint, scale: readonly Point[]): Guess {
	const declared = new Set(hint.missing?.map(({ value }) => value));
	const labels = scale.filter(({ value }) => !declared.has(value));
	const n = new Map(facts.values.map((cell) => [cell.value, cell.n]));
	const strays = facts.values.filter(({ value }) => !labels.some((point) => point.value === value));
	const isNumber = ({ value }: { value: string }) => !Number.isNaN(readNumber(value, '.'));
	const numeric = labels.every(isNumber);
	const far = new Set(numeric ? farCodes(labels.map(({ value }) => Number(value))).map(String) : []);
	// A word that means nothing is told by its label, a code by standing apart from the others.
	const nothing = labels.flatMap((point): MissingCode[] => {
		const reason = missingWord(point.label) ?? (far.has(point.value) ? 'other' : null);
		return reason ? [{ ...point, reason }] : [];
	});
	const out = new Set(nothing.map(({ value }) => value));
	const onScale = labels.filter(({ value }) => !out.has(value));
	const warnings = nothing.map(({ value, label }) =>
		warning('labelled-undeclared', { value, label, n: n.get(value) ?? 0 })
	);
	const strayNumbers = numeric && strays.length > 0 && strays.every(isNumber);
	// Labels for nothing but "no answer" or the two ends: a number, or a scale whose middle has no words.
	const numbers = strays.map(({ value }) => Number(value));
	const values = [...onScale.map(({ value }) => Number(value)), ...numbers];
	if (strayNumbers && (onScale.length === 0 || hint.type === 'numeric'))
		return { type: 'numeric', scale: [], missing: nothing, separator: null, warnings };
	if (strayNumbers && onScale.length >= 2 && isRun(values, 0, 11) && betweenEnds(numbers, onScale)) {
		const full = range1(Math.min(...values), Math.max(...values)).map(
			(value) => onScale.find((point) => point.value === value) ?? { value, label: value }
		);
		return { type: 'ordinal', scale: full, missing: nothing, separator: null, warnings };
	}
	if (strayNumbers && onScale.length < 2 && strays.length >= onScale.length)
		return { type: 'numeric', scale: [], missing: nothing, separator: null, warnings };
	const [low, high] = [onScale[0]?.value ?? '', onScale.at(-1)?.value ?? ''];
	for (const stray of strays.slice(0, 5)) warnings.push(warning('unexplained-code', { ...stray, low, high }));
	// Words without a label are categories all the same; a number without one is asked about.
	if (!numeric) onScale.push(...strays.map(({ value }) => ({ value, label: value })));
	// The order of the codes is not always the order of the scale.
	const ordered = inOrder(onScale.map(({ label }) => label));
	const sorted = ordered?.flatMap((label) => onScale.find((point) => point.label === label) ?? []);
	return {
		type: sorted ? 'ordinal' : 'nominal',
		scale: sorted ?? onScale,
		missing: nothing,
		separator: null,
		warnings
	};
}

const range1 = (low: number, high: number): string[] =>
	Array.from({ length: high - low + 1 }, (_, index) => String(low + index));

/** All whole numbers within so many of each other. */
function isRun(values: readonly number[], least: number, most: number): boolean {
	return (
		values.every((value) => Number.isInteger(value) && value >= least) &&
		Math.max(...values) - Math.min(...values) < most
	);
}

function betweenEnds(values: readonly number[], ends: readonly Point[]): boolean {
	const at = ends.map(({ value }) => Number(value));
	return values.every((value) => value > Math.min(...at) && value < Math.max(...at));
}

function byAnswers(facts: ColumnFacts, hint: ColumnHint, decimal: '.' | ','): Guess {
	const empty = emptyCodes(facts);
	const nothing = { missing: empty, separator: null, warnings: told(empty, facts) };
	if (facts.values.length === 0) return { type: 'text', scale: [], ...nothing };
	const { answers, missing: words } = wordsOut(facts.values);
	const missing = [...empty, ...words];
	const withWords = { missing, separator: null, warnings: told(missing, facts) };
	const numeric = asNumbers(answers, facts.cut, decimal);
	if (numeric) return { type: 'numeric', scale: [], ...withWords, ...numeric(withWords) };
	const dates = asDates(answers);
	if (dates) return { type: 'date', scale: [], ...withWords, warnings: [...withWords.warnings, ...dates] };
	const cells = facts.values.map(({ value }) => value);
	const separator = hint.single || facts.cut ? null : separatorOf(cells);
	if (separator !== null) return { type: 'multiple', scale: [], ...nothing, separator };
	const labels = answers.map(({ value }) => value);
	if (labels.length <= MOST_CATEGORIES) {
		const ordered = inOrder(labels);
		if (ordered) return { type: 'ordinal', scale: points(ordered), ...withWords };
	}
	if (!isCategories(facts)) return { type: 'text', scale: [], ...nothing };
	return { type: 'nominal', scale: points(cells), ...nothing };
}

/** Few, short answers that come back. */
function isCategories({ values, present, cut }: ColumnFacts): boolean {
	if (cut || values.length > MOST_CATEGORIES) return false;
	const long = values.filter(({ value }) => value.length > LONGEST_CATEGORY);
	if (total(long) > present * 0.1) return false;
	if (values.length === present) return false;
	return values.length <= 2 || values.length <= present * MOST_DISTINCT;
}

const KEPT_DIGITS = /^[+-]?0\d|^\+?\d{16,}$|^\+\d{6,}$/;

function asNumbers(
	answers: Counted,
	cut: boolean,
	decimal: '.' | ','
): ((sofar: Pick<Guess, 'missing' | 'warnings'>) => Pick<Guess, 'missing' | 'warnings'>) | null {
	if (answers.length === 0) return null;
	const bad = answers.filter(({ value }) => Number.isNaN(readNumber(value, decimal)));
	const all = total(answers);
	if (total(bad) > all * (1 - ENOUGH) || bad.length > answers.length / 2) return null;
	// A leading zero, a sign before a telephone number, sixteen digits: kept for the digits, not for the size.
	if (answers.some(({ value }) => KEPT_DIGITS.test(value))) return null;
	return ({ missing, warnings }) => {
		const more: ColumnWarning[] = [];
		if (bad[0]) more.push(warning('not-numbers', { n: total(bad), example: bad[0].value }));
		const commas = answers.filter(({ value }) => /^-?\d+,\d+$/.test(value));
		const dots = answers.filter(({ value }) => /^-?\d+\.\d+$/.test(value));
		if (commas[0] && dots[0])
			more.push(
				warning('mixed-decimals', { commas: total(commas), points: total(dots), example: commas[0].value })
			);
		const numbers = answers
			.map(({ value }) => readNumber(value, decimal))
			.filter((value) => !Number.isNaN(value));
		const far = cut || numbers.length > 40 ? [] : farCodes(numbers);
		const near = numbers.filter((value) => !far.includes(value));
		for (const value of far)
			more.push(
				warning('unexplained-code', {
					value: String(value),
					n: total(answers.filter((cell) => readNumber(cell.value, decimal) === value)),
					low: String(Math.min(...near)),
					high: String(Math.max(...near))
				})
			);
		const codes = far.map((value) => ({
			value: String(value),
			label: String(value),
			reason: 'other' as const
		}));
		return { missing: [...missing, ...codes], warnings: [...warnings, ...more] };
	};
}

/** The warnings of a column of dates; null when it is none. */
function asDates(answers: Counted): ColumnWarning[] | null {
	const shaped = answers.filter(({ value }) => looksLikeDate(value));
	if (answers.length === 0 || total(shaped) < total(answers) * ENOUGH) return null;
	const order = dayOrder(shaped.map(({ value }) => value));
	const impossible = shaped.filter(({ value }) => Number.isNaN(readDate(value, order ?? 'day-first')));
	if (total(impossible) > total(shaped) / 2) return null;
	const warnings: ColumnWarning[] = [];
	if (order === null) warnings.push(warning('mixed-date-orders', { example: shaped[0]?.value ?? '' }));
	else if (impossible[0])
		warnings.push(warning('impossible-date', { value: impossible[0].value, n: total(impossible) }));
	return warnings;
}
