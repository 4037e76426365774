import type { Point } from '../book.ts';
import { readNumber, type View } from '../reading/index.ts';

/** The number each point of a scale counts as: its own where every value is a number, else its place from 1. */
export function pointNumbers(points: readonly Point[]): number[] {
	const numbers = points.map(({ value }) => readNumber(value, '.'));
	return numbers.some(Number.isNaN) ? points.map((_, index) => index + 1) : numbers;
}

/** The number of each row, NaN where there is no valid answer: a number as it is, a point of a scale as `pointNumbers` says. */
export function numbersOf(view: View): Float64Array<ArrayBuffer> {
	if (view.values) return view.values;
	const numbers = pointNumbers(view.categories);
	return Float64Array.from(view.codes, (code) => (code < 0 ? NaN : (numbers[code] ?? NaN)));
}
