import { rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix, oneOf } from '../../validate.ts';
import { correlationMatrix } from '../correlation-matrix.ts';

/** Products of two answers beyond which a matrix is refused rather than waited for. */
const MOST_PRODUCTS = 1e9;

export const correlationMatrixMethod = method({
	name: 'correlation-matrix',
	input: {
		m: 'rows of cases, one number per variable, null for missing',
		deletion: 'optional: pairwise (default) or listwise'
	},
	answers: ['cor-matrix-pairwise'],
	run(input): Result {
		const rows = matrix(input, 'm');
		const deletion = oneOf<'pairwise' | 'listwise'>(input, 'deletion', ['pairwise', 'listwise']);
		const columns = rows[0]?.length ?? 0;
		if (columns * columns * rows.length > MOST_PRODUCTS) {
			refuse('too-many-columns', { columns, most: Math.floor(Math.sqrt(MOST_PRODUCTS / rows.length)) });
		}
		const found = correlationMatrix(rows, deletion);
		const complete = rows.filter((row) => row.every((value) => value !== null)).length;
		const undefinedPairs = found.r.flat().filter((r) => r === null).length;
		const warnings: Warning[] = [];
		if (undefinedPairs > 0) warnings.push({ code: 'no-variation', values: { n: rows.length } });
		if (deletion === 'pairwise' && complete < rows.length) {
			warnings.push({ code: 'different-cases-per-pair', values: { complete, n: rows.length } });
		}
		return {
			method: 'correlation-matrix',
			effects: [],
			details: { r: found.r, pairs: found.n, deletion, complete },
			n: {
				used: deletion === 'listwise' ? complete : rows.length,
				missing: deletion === 'listwise' ? rows.length - complete : 0
			},
			base: deletion === 'listwise' ? 'complete-rows' : 'complete-pairs',
			warnings,
			r: `cor(${rMatrix(rows, 'm')}, use = '${deletion === 'listwise' ? 'complete.obs' : 'pairwise.complete.obs'}')`
		};
	}
});
