import { definedThroughout } from '../../defined.ts';
import { rMatrix, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Input } from '../../method.ts';
import type { Result } from '../../result.ts';
import { column, count, matrix, number } from '../../validate.ts';
import { ipf } from '../ipf.ts';

/** Passes after which a table that has not been fitted is refused. */
const MOST_PASSES = 20_000;

/** How far the sums of rows and columns may differ, as a share. */
const SAME_TOTAL = 1e-6;

export interface ReadSeed {
	seed: number[][];
	rows: number[];
	cols: number[];
}

/** Fields `seed`, `rows` and `cols`, none negative or missing, of sizes that fit. */
export function readSeed(input: Input): ReadSeed {
	const value = (n: number | null, field: string) => {
		if (n === null) return refuse('missing-value', { field });
		return n < 0 ? refuse('negative-count', { field }) : n;
	};
	const seed = matrix(input, 'seed').map((row) => row.map((n) => value(n, 'seed')));
	const rows = column(input, 'rows').map((n) => value(n, 'rows'));
	const cols = column(input, 'cols').map((n) => value(n, 'cols'));
	if (rows.length !== seed.length) refuse('lengths-differ', { first: seed.length, second: rows.length });
	if (cols.length !== seed[0]?.length)
		refuse('lengths-differ', { first: seed[0]?.length ?? 0, second: cols.length });
	return { seed, rows, cols };
}

/** The odds ratio of every two neighbouring rows and columns: what the fit keeps of the seed. */
function localOddsRatios(table: readonly (readonly number[])[]): number[][] {
	return table.slice(1).map((below, i) =>
		below.slice(1).map((corner, j) => {
			const above = table[i] ?? [];
			return ((above[j] ?? NaN) * corner) / ((above[j + 1] ?? NaN) * (below[j] ?? NaN));
		})
	);
}

export const ipfMethod = method({
	name: 'ipf',
	input: {
		seed: 'rows of counts, none negative',
		rows: 'wanted total of each row',
		cols: 'wanted total of each column, with the same sum',
		tolerance: 'optional: how near each row total must come to the wanted one, 1e-12 of their sum',
		iterations: `optional: how many passes at the most, ${MOST_PASSES}`
	},
	answers: ['rake-ipf-matrix', 'rake-zero-cell', 'rake-infeasible'],
	run(input): Result {
		const { seed, rows, cols } = readSeed(input);
		const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
		if (!(total(rows) > 0)) refuse('empty', { field: 'rows' });
		if (Math.abs(total(rows) - total(cols)) > SAME_TOTAL * total(rows)) {
			refuse('margins-contradict', {
				first: 'rows',
				firstTotal: total(rows),
				second: 'cols',
				secondTotal: total(cols)
			});
		}
		const tolerance = input['tolerance'] === undefined ? 1e-12 * total(rows) : number(input, 'tolerance');
		if (tolerance < 0) refuse('negative-count', { field: 'tolerance' });
		const wanted = input['iterations'] === undefined ? MOST_PASSES : count(input, 'iterations');
		// Every pass costs a cell each: a large table that fits slowly is given up rather than waited for.
		const maxIterations = Math.max(50, Math.min(wanted, MOST_PASSES, Math.floor(2e8 / seed.flat().length)));
		const found = ipf(seed, rows, cols, { tolerance, maxIterations });
		if (!found.converged) {
			refuse('raking-not-converged', { iterations: found.iterations, error: found.maxError });
		}
		return {
			method: 'ipf',
			effects: [],
			details: {
				table: found.table,
				iterations: found.iterations,
				maxError: found.maxError,
				localOddsRatios: definedThroughout(localOddsRatios(found.table))
			},
			n: { used: total(seed.flat()), missing: 0 },
			base: 'all-cases',
			warnings: [],
			r: `m <- ${rMatrix(seed, 'seed')}; rows <- ${rVector(rows, 'rows')}; cols <- ${rVector(cols, 'cols')}; for (i in 1:${maxIterations}) { m <- m * (rows / rowSums(m)); m <- t(t(m) * (cols / colSums(m))); if (max(abs(rowSums(m) - rows)) < ${tolerance}) break }; list(table = m)`
		};
	}
});
