import type { NumberForm } from './column.ts';

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** A decimal of so many digits comes back from a float64 as it was written. */
const DIGITS = 15;
const MINUS = 45;
const ZERO = 48;

/**
 * The number a cell holds when it is written in just this form, so that `writtenNumber` gives the cell back; NaN when not
 * (`007`, `+1`, `1.50` under free decimals, a word). Read by hand: it is asked for each cell of each numeric column.
 */
export function exactNumber(cell: string, { mark, decimals }: NumberForm): number {
	const length = cell.length;
	if (length === 0 || length > DIGITS + 2) return NaN;
	const markCode = mark === '.' ? 46 : 44;
	const negative = cell.charCodeAt(0) === MINUS;
	let at = negative ? 1 : 0;
	const first = at;
	let mantissa = 0;
	let point = -1;
	for (; at < length; at++) {
		const code = cell.charCodeAt(at);
		if (code === markCode && point < 0) point = at;
		else if (code < ZERO || code > 57) return NaN;
		else mantissa = mantissa * 10 + (code - ZERO);
	}
	const whole = (point < 0 ? length : point) - first;
	const fraction = point < 0 ? 0 : length - point - 1;
	if (whole === 0 || whole + fraction > DIGITS || (point >= 0 && fraction === 0)) return NaN;
	if (whole > 1 && cell.charCodeAt(first) === ZERO) return NaN;
	if (mantissa === 0 && negative) return NaN;
	if (decimals !== null && fraction !== decimals) return NaN;
	// A last 0 is not written again, and what is smaller than a millionth is written with an exponent.
	if (decimals === null && fraction > 0 && (cell.charCodeAt(length - 1) === ZERO || fraction > 6)) {
		const value = Number(mark === '.' ? cell : cell.replace(mark, '.'));
		return String(value) === (mark === '.' ? cell : cell.replace(mark, '.')) ? value : NaN;
	}
	const value = mantissa / (POWERS[fraction] ?? 1);
	return negative ? -value : value;
}

const CANDIDATES: readonly NumberForm[] = [
	{ mark: '.', decimals: null },
	{ mark: ',', decimals: null },
	...['.', ','].flatMap((mark) =>
		[1, 2, 3, 4, 5, 6].map((decimals) => ({ mark: mark === '.' ? ('.' as const) : (',' as const), decimals }))
	)
];

/** The form that fits the most of these cells, and how many do not fit. */
export function bestForm(cells: readonly string[]): { form: NumberForm; misfits: number } {
	let best = { form: CANDIDATES[0] ?? { mark: '.', decimals: null }, misfits: Infinity };
	for (const form of CANDIDATES) {
		let misfits = 0;
		for (const cell of cells) if (Number.isNaN(exactNumber(cell, form))) misfits++;
		if (misfits < best.misfits) best = { form, misfits };
	}
	return best;
}
