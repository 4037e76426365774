import { chiSquareUpper } from '../distributions/index.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { fromRows } from '../linear-algebra/matrix.ts';
import type { ChangeTest } from './mcnemar.ts';

/**
 * The Stuart-Maxwell test that the k answers are given as often after as before (marginal homogeneity).
 * `m` is square, rows before, columns after. Answers that no one left and no one joined are taken out first.
 * NaN when no answer, or only one, is left, or when their changes do not vary. R: `DescTools::StuartMaxwellTest(m)`.
 */
export function stuartMaxwell(m: readonly (readonly number[])[]): ChangeTest {
	const at = (i: number, j: number): number => m[i]?.[j] ?? 0;
	const all = m.map((_, i) => i);
	const moved = all.filter((i) => all.some((j) => j !== i && (at(i, j) > 0 || at(j, i) > 0)));
	const kept = moved.slice(0, -1);
	const rowTotal = (i: number): number => moved.reduce((sum, j) => sum + at(i, j), 0);
	const columnTotal = (j: number): number => moved.reduce((sum, i) => sum + at(i, j), 0);
	const gaps = kept.map((i) => rowTotal(i) - columnTotal(i));
	const covariance = kept.map((i) =>
		kept.map((j) => (i === j ? rowTotal(i) + columnTotal(i) - 2 * at(i, i) : -(at(i, j) + at(j, i))))
	);
	const df = Math.max(0, moved.length - 1);
	const factor = df > 0 ? cholesky(fromRows(covariance)) : null;
	if (factor === null) return { value: NaN, df, p: NaN };
	const solved = choleskySolve(factor, gaps);
	const value = gaps.reduce((sum, gap, i) => sum + gap * (solved[i] ?? NaN), 0);
	return { value, df, p: chiSquareUpper(value, df) };
}
