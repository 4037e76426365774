import { chiSquareUpper } from '../distributions/index.ts';
import type { ChangeTest } from './mcnemar.ts';

/**
 * Bowker's (1948) test that changes between k answers are symmetric: as many go from i to j as from j to i.
 * `m` is square, rows before, columns after. Pairs of answers no one moved between make the sum 0/0, as in R;
 * `skipEmpty` leaves them out with their degree of freedom. R: `mcnemar.test(m)` for more than two answers.
 */
export function bowker(m: readonly (readonly number[])[], skipEmpty = false): ChangeTest {
	let [value, df] = [0, 0];
	for (let i = 0; i < m.length; i++) {
		for (let j = i + 1; j < m.length; j++) {
			const [there, back] = [m[i]?.[j] ?? 0, m[j]?.[i] ?? 0];
			if (skipEmpty && there + back === 0) continue;
			value += (there - back) ** 2 / (there + back);
			df++;
		}
	}
	return { value: df === 0 ? NaN : value, df, p: df === 0 ? NaN : chiSquareUpper(value, df) };
}
