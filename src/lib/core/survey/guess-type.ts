import { canonicalValue } from './canonical-value.ts';
import type { VariableType } from './model.ts';

/** A category comes back, and is short unless it comes back five times on average: beyond these a column is text. */
const MOST_CATEGORIES = 30;
const MOST_DISTINCT_SHARE = 0.7;
const LONGEST_CATEGORY = 80;
const REPEATED_SHARE = 0.2;

const EXAMPLES = 3;

export interface TypeGuess {
	/** Never `ordinal` or `multiple`: an order and a set are declared by the researcher, not guessed. */
	type: VariableType;
	/** How many cells are empty. */
	missing: number;
	/** How many different values the other cells hold. */
	distinct: number;
	/** The first few different values, as written. */
	examples: string[];
}

/** A number kept for its digits, not its size: a telephone number, a postcode, `007`, a 16-digit identifier. */
function isIdentifier(value: string): boolean {
	return /^[+-]?0\d/.test(value) || /^\+?\d{16,}$/.test(value);
}

function typeOf(values: readonly string[], present: number): VariableType {
	if (values.length === 0) return 'text';
	const all = (type: VariableType) => values.every((value) => canonicalValue(type, value) !== null);
	if (!values.some(isIdentifier) && all('numeric')) return 'numeric';
	if (all('date')) return 'date';
	const share = values.length / present;
	const short = share <= REPEATED_SHARE || values.every((value) => value.length <= LONGEST_CATEGORY);
	return values.length <= MOST_CATEGORIES && share <= MOST_DISTINCT_SHARE && short ? 'nominal' : 'text';
}

/**
 * What kind of variable a column of raw cells looks like. Every cell that is not empty must have the form of a number or a
 * date for the column to be one; a column of few, short, repeated words is nominal; all else, and an empty column, is text.
 */
export function guessType(cells: readonly string[]): TypeGuess {
	// Trimmed once for each different cell: a column of ten thousand cells has few.
	const different = [...new Set(cells)];
	const blank = new Set(different.filter((cell) => cell.trim() === ''));
	const missing = blank.size === 0 ? 0 : cells.reduce((sum, cell) => (blank.has(cell) ? sum + 1 : sum), 0);
	const values = [...new Set(different.map((cell) => cell.trim()))].filter((value) => value !== '');
	const present = cells.length - missing;
	return {
		type: typeOf(values, present),
		missing,
		distinct: values.length,
		examples: values.slice(0, EXAMPLES)
	};
}
