import { at, put, zeros, type Matrix } from './matrix.ts';
import { dot } from './vector.ts';

/** A QR factorisation of full rank `rank`; columns that are combinations of earlier ones stand at the end of `pivot`. */
export interface QR {
	readonly rows: number;
	readonly rank: number;
	/** Original positions: the first `rank` are kept, the others are aliased. */
	readonly pivot: readonly number[];
	/** Per kept column: R above the diagonal, then the Householder vector v with v'v = 2. */
	readonly factors: readonly Float64Array[];
	readonly diagonal: Float64Array;
}

/**
 * Householder QR with the limited pivoting of R's `lm` (LINPACK dqrdc2): a column whose norm falls below
 * `tolerance` times its original norm moves to the end and is called aliased; otherwise the order stays.
 * `columns` are copied, not changed.
 */
export function householderQR(columns: readonly Float64Array[], tolerance = 1e-7): QR {
	const rows = columns[0]?.length ?? 0;
	const waiting = columns.map((values, position) => ({
		position,
		values: values.slice(),
		norm: Math.sqrt(dot(values, values))
	}));
	const kept: typeof waiting = [];
	const aliased: number[] = [];
	const diagonal = new Float64Array(Math.min(rows, columns.length));
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const k = kept.length;
		const below = next.values.subarray(k);
		const norm = Math.sqrt(dot(below, below));
		if (k >= rows || !(norm > tolerance * next.norm)) {
			aliased.push(next.position);
			continue;
		}
		const head = at(below, 0);
		const alpha = head > 0 ? -norm : norm;
		below[0] = head - alpha;
		const scale = 1 / Math.sqrt(norm * (norm + Math.abs(head)));
		for (let i = 0; i < below.length; i++) below[i] = at(below, i) * scale;
		diagonal[k] = alpha;
		for (const other of waiting) reflect(below, other.values.subarray(k));
		kept.push(next);
	}
	return {
		rows,
		rank: kept.length,
		pivot: [...kept.map((c) => c.position), ...aliased],
		factors: kept.map((c) => c.values),
		diagonal
	};
}

function reflect(v: Float64Array, target: Float64Array): void {
	const factor = dot(v, target);
	for (let i = 0; i < v.length; i++) target[i] = (target[i] as number) - factor * (v[i] as number);
}

/** Q'y: its first `rank` elements carry the fit, the others the residual. */
export function effects(qr: QR, y: Float64Array): Float64Array {
	const out = y.slice();
	qr.factors.forEach((factor, k) => reflect(factor.subarray(k), out.subarray(k)));
	return out;
}

/** Q z, the inverse of `effects`. */
function unrotate(qr: QR, z: Float64Array): Float64Array {
	const out = z.slice();
	for (let k = qr.rank - 1; k >= 0; k--) {
		const factor = qr.factors[k];
		if (factor) reflect(factor.subarray(k), out.subarray(k));
	}
	return out;
}

function upper(qr: QR, i: number, j: number): number {
	return i === j ? at(qr.diagonal, i) : at(qr.factors[j] as Float64Array, i);
}

/** Solves R b = the first `rank` elements of `rotated`. */
function backSolve(qr: QR, rotated: Float64Array): Float64Array {
	const b = new Float64Array(qr.rank);
	for (let i = qr.rank - 1; i >= 0; i--) {
		let rest = at(rotated, i);
		for (let j = i + 1; j < qr.rank; j++) rest -= upper(qr, i, j) * at(b, j);
		b[i] = rest / upper(qr, i, i);
	}
	return b;
}

/** Least-squares coefficients in the original order of the columns; `null` where the column is aliased. */
export function coefficients(qr: QR, y: Float64Array): (number | null)[] {
	const solved = backSolve(qr, effects(qr, y));
	const out: (number | null)[] = qr.pivot.map(() => null);
	solved.forEach((value, k) => (out[qr.pivot[k] ?? k] = value));
	return out;
}

/** y minus its projection on the columns. */
export function residuals(qr: QR, y: Float64Array): Float64Array {
	return unrotate(qr, effects(qr, y).fill(0, 0, qr.rank));
}

/** (X'X)^-1 of the kept columns, in the order of `pivot`. */
export function inverseCrossproduct(qr: QR): Matrix {
	const inverse = Array.from({ length: qr.rank }, (_, j) => {
		const unit = new Float64Array(qr.rank);
		unit[j] = 1;
		return backSolve(qr, unit);
	});
	const out = zeros(qr.rank, qr.rank);
	for (let i = 0; i < qr.rank; i++) {
		for (let j = 0; j < qr.rank; j++) {
			put(
				out,
				i,
				j,
				inverse.reduce((total, c) => total + at(c, i) * at(c, j), 0)
			);
		}
	}
	return out;
}

/** Diagonal of the hat matrix. */
export function leverages(qr: QR): Float64Array {
	const out = new Float64Array(qr.rows);
	for (let k = 0; k < qr.rank; k++) {
		const unit = new Float64Array(qr.rows);
		unit[k] = 1;
		const q = unrotate(qr, unit);
		for (let i = 0; i < qr.rows; i++) out[i] = (out[i] as number) + (q[i] as number) ** 2;
	}
	return out;
}
