import { chiSquareUpper } from '../distributions/index.ts';

export interface ChangeTest {
	value: number;
	df: number;
	p: number;
}

/**
 * McNemar's test of a change between two yes/no answers of the same persons, from the two counts that changed: those who
 * went from the first answer to the second, and those who went back. NaN when no one changed.
 * `corrected` lowers the distance by 1, as R does. R: `mcnemar.test(m, correct = corrected)`.
 */
export function mcnemar(there: number, back: number, corrected: boolean): ChangeTest {
	const gap = Math.abs(there - back);
	const distance = corrected && gap > 0 ? gap - 1 : gap;
	const value = (distance * distance) / (there + back);
	return { value, df: 1, p: chiSquareUpper(value, 1) };
}
