import { centred, dot, isConstant } from '../linear-algebra/vector.ts';
import { productMoment } from '../linear-algebra/product-moment.ts';

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
	const columns = Array.from({ length: k }, (_, j) => prepare(used, j));
	const r: (number | null)[][] = columns.map(() => new Array<number | null>(k).fill(null));
	const n: number[][] = columns.map(() => new Array<number>(k).fill(0));
	columns.forEach((a, i) => {
		for (let j = 0; j <= i; j++) {
			const found = pair(a, columns[j] ?? a);
			for (const [row, col] of [
				[i, j],
				[j, i]
			] as const) {
				(r[row] ??= [])[col] = found.r === null || i !== j ? found.r : 1;
				(n[row] ??= [])[col] = found.n;
			}
		}
	});
	return { r, n };
}

interface Column {
	values: Float64Array;
	/** Deviations divided by their norm; `null` when answers are missing or do not vary. */
	unit: Float64Array | null;
}

function prepare(rows: readonly (readonly (number | null)[])[], j: number): Column {
	const values = Float64Array.from(rows, (row) => row[j] ?? NaN);
	if (values.some(Number.isNaN) || values.length < 2 || isConstant(values)) return { values, unit: null };
	const deviations = centred(values);
	const norm = Math.sqrt(dot(deviations, deviations));
	return { values, unit: norm > 0 && norm < Infinity ? deviations.map((value) => value / norm) : null };
}

function pair(a: Column, b: Column): { r: number | null; n: number } {
	if (a.unit && b.unit) return { r: Math.max(-1, Math.min(1, dot(a.unit, b.unit))), n: a.values.length };
	const x: number[] = [];
	const y: number[] = [];
	for (let i = 0; i < a.values.length; i++) {
		const [u, v] = [a.values[i] as number, b.values[i] as number];
		if (!Number.isNaN(u) && !Number.isNaN(v)) {
			x.push(u);
			y.push(v);
		}
	}
	const r = productMoment(Float64Array.from(x), Float64Array.from(y));
	return { r: Number.isNaN(r) ? null : r, n: x.length };
}
