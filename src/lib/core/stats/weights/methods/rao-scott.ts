import { lowExpected, lowExpectedWarning } from '../../crosstab/low-expected.ts';
import { labels, levelsOf, type Label } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { sameLength } from '../../validate.ts';
import { raoScott } from '../rao-scott.ts';
import { DESIGN_INPUT, rDesign, readDesign, rFactor } from '../read-design.ts';

/** Cells beyond which the covariances of all cells no longer fit. */
const MOST_CELLS = 144;

export const raoScottMethod = method({
	name: 'rao-scott',
	input: {
		y: 'category of each case (rows), words or numbers, null for missing',
		g: 'category of each case (columns), null for missing',
		...DESIGN_INPUT
	},
	answers: ['w-crosstab', 'w-crosstab-3x3'],
	run(input): Result {
		const y = labels(input, 'y');
		const g = labels(input, 'g');
		sameLength(y, g);
		if (y.length === 0) refuse('empty', { field: 'y' });
		const design = readDesign(input, y.length);
		const inside = (i: number) =>
			(y[i] ?? null) !== null && (g[i] ?? null) !== null && (design.weights[i] ?? 0) > 0;
		const rows = levelsOf(y.filter((_, i) => inside(i)));
		const cols = levelsOf(g.filter((_, i) => inside(i)));
		if (rows.length < 2 || cols.length < 2) {
			refuse('too-few-categories', { categories: Math.min(rows.length, cols.length), needed: 2 });
		}
		if (rows.length * cols.length > MOST_CELLS) {
			refuse('too-many-categories', { categories: rows.length * cols.length, most: MOST_CELLS });
		}
		const positions = (values: readonly (Label | null)[], levels: readonly Label[]) => {
			const index = new Map(levels.map((level, i) => [level, i]));
			return Int32Array.from(values, (value, i) =>
				inside(i) && value !== null ? (index.get(value) ?? -1) : -1
			);
		};
		const row = positions(y, rows);
		const found = raoScott(row, rows.length, positions(g, cols), cols.length, design);
		const used = row.reduce((n, position) => n + (position >= 0 ? 1 : 0), 0);
		if (!found) return refuse('no-variation', { n: used });
		const totals = cols.map((_, j) => found.table.reduce((sum, cells) => sum + (cells[j] ?? 0), 0));
		const known = Number.isFinite(found.F);
		const warnings: Warning[] = lowExpectedWarning(lowExpected(found.expected));
		if (!known) warnings.push({ code: 'no-variation', values: { n: used } });
		return {
			method: 'rao-scott',
			test: testOf(
				'rao-scott',
				'F',
				found.F,
				known ? found.p : null,
				[found.ndf, found.ddf].map((df) => defined(df) ?? 0)
			),
			effects: [],
			details: {
				rows,
				cols,
				weightedCounts: found.table,
				weightedPercentByColumn: found.table.map((cells) =>
					cells.map((count, j) => defined((100 * count) / (totals[j] ?? NaN)))
				),
				chiSquare: defined(found.chiSquare),
				pFirstOrder: known ? Math.max(found.pFirstOrder, Number.MIN_VALUE) : null
			},
			n: { used, missing: y.filter((value, i) => value === null || (g[i] ?? null) === null).length },
			base: 'weighted-complete-pairs',
			warnings,
			r: `${rDesign(input, [rFactor(y, 'y'), rFactor(g, 'g')])}; svychisq(~y + g, des)`
		};
	}
});
