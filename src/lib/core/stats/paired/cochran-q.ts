import { chiSquareUpper } from '../distributions/index.ts';
import type { ChangeTest } from './mcnemar.ts';

/**
 * Cochran's Q: whether k yes/no questions put to the same persons are affirmed equally often. `rows` holds the 0/1
 * answers of one person each; a person who answers all alike tells nothing. NaN when no one varies.
 * R: `DescTools::CochranQTest(m)`.
 */
export function cochranQ(rows: readonly ArrayLike<number>[]): ChangeTest {
	const k = rows[0]?.length ?? 0;
	const columnTotals = new Float64Array(k);
	let [total, rowSquares] = [0, 0];
	for (const row of rows) {
		let sum = 0;
		for (let j = 0; j < k; j++) {
			const answer = row[j] ?? 0;
			sum += answer;
			columnTotals[j] = (columnTotals[j] ?? 0) + answer;
		}
		total += sum;
		rowSquares += sum * sum;
	}
	const columnSquares = columnTotals.reduce((sum, count) => sum + count * count, 0);
	const value = ((k - 1) * (k * columnSquares - total * total)) / (k * total - rowSquares);
	return { value, df: k - 1, p: chiSquareUpper(value, k - 1) };
}
