import type { Book, MissingCode, MissingReason, Point, Question } from '../book.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { valueKey } from './value-key.ts';

/** Why a row has no valid answer: an empty cell, or one of the reasons a value is off the scale. */
export type Nothing = MissingReason | 'blank';

/** What one cell says under its question. */
export type Answer =
	| { kind: 'point'; index: number }
	| { kind: 'number'; value: number }
	| { kind: 'text' }
	| { kind: 'missing'; code: MissingCode };

export interface AnswerReader {
	/** The points, in order; a nominal variable without a declared scale gathers them as it reads. */
	points: readonly Point[];
	read(cell: string): Answer;
}

const off = (value: string, reason: MissingReason, label = value): Answer => ({
	kind: 'missing',
	code: { value, label, reason }
});

/** The marks of a book that decide how a cell is read. */
export type Marks = Pick<Book, 'missing' | 'decimal'>;

/**
 * Reads the cells of one question: declared missing codes first, then the missing range, then the type. What is left over
 * is off the scale: `other` for a code that no point has, `unreadable` for a number or a date that is none.
 */
export function answerReader(question: Question, marks: Marks): AnswerReader {
	const missing = new Map(
		[...marks.missing, ...question.missing].map((code) => [valueKey(code.value), code])
	);
	const points: Point[] = [...question.scale];
	const indexOf = new Map(points.map(({ value }, index) => [valueKey(value), index]));
	const range = question.missingRange;
	const gathers = question.type === 'nominal' && points.length === 0;
	const asNumber = question.type === 'numeric';

	function point(cell: string, key: string): Answer {
		const index = indexOf.get(key);
		if (index !== undefined) return { kind: 'point', index };
		if (!gathers) return off(cell, 'other');
		indexOf.set(key, points.length);
		points.push({ value: key, label: key });
		return { kind: 'point', index: points.length - 1 };
	}

	function read(cell: string): Answer {
		const key = valueKey(cell);
		if (key === '') return { kind: 'missing', code: blank };
		const declared = missing.get(key);
		if (declared) return { kind: 'missing', code: declared };
		const number = asNumber || range ? readNumber(key, marks.decimal) : NaN;
		if (range && number >= range[0] && number <= range[1]) return off(key, 'other');
		if (asNumber) return Number.isNaN(number) ? off(key, 'unreadable') : { kind: 'number', value: number };
		if (question.type === 'date') {
			const value = readDate(key, question.dateOrder);
			return Number.isNaN(value) ? off(key, 'unreadable') : { kind: 'number', value };
		}
		if (question.type === 'text' || (question.type === 'multiple' && points.length === 0))
			return { kind: 'text' };
		if (question.type === 'ranking' && points.length === 0) return rank(key, marks.decimal);
		return point(key, key);
	}
	return { points, read };
}

function rank(key: string, decimal: '.' | ','): Answer {
	const value = readNumber(key, decimal);
	return Number.isNaN(value) ? { kind: 'text' } : { kind: 'number', value };
}

/** An empty cell. Its reason is told apart from the declared ones by `nothingOf`. */
export const blank: MissingCode = { value: '', label: '', reason: 'other' };
/** An empty cell of somebody who was not asked. */
export const notAsked: MissingCode = { value: '', label: '', reason: 'not-asked' };

export const nothingOf = (code: MissingCode): Nothing => (code === blank ? 'blank' : code.reason);
