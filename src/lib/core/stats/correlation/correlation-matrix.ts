import { productMoment } from './product-moment.ts';

export interface CorrelationMatrix {
	/** `null` where a column is constant among the pairs used. */
	r: (number | null)[][];
	/** Pairs behind each correlation. */
	n: number[][];
}

/**
 * Pearson correlations of every two columns. `rows[i][j]` is the answer of case i to variable j, `null` when missing.
 * Pairwise: each correlation uses the cases that answered both; listwise: only cases that answered everything.
 * R: `cor(m, use = 'pairwise.complete.obs')`, `cor(m, use = 'complete.obs')`.
 */
export function correlationMatrix(
	rows: readonly (readonly (number | null)[])[],
	deletion: 'pairwise' | 'listwise'
): CorrelationMatrix {
	const used = deletion === 'listwise' ? rows.filter((row) => row.every((v) => v !== null)) : rows;
	const k = rows[0]?.length ?? 0;
	const indices = Array.from({ length: k }, (_, j) => j);
	const cells = indices.map((i) => indices.map((j) => cell(used, i, j)));
	return { r: cells.map((row) => row.map((c) => c.r)), n: cells.map((row) => row.map((c) => c.n)) };
}

function cell(rows: readonly (readonly (number | null)[])[], i: number, j: number) {
	const x: number[] = [];
	const y: number[] = [];
	for (const row of rows) {
		const a = row[i] ?? null;
		const b = row[j] ?? null;
		if (a !== null && b !== null) {
			x.push(a);
			y.push(b);
		}
	}
	const r = productMoment(Float64Array.from(x), Float64Array.from(y));
	return { r: Number.isNaN(r) ? null : i === j ? 1 : r, n: x.length };
}
