/** Sum with Neumaier's compensation: the rounding error does not grow with the length. */
export function sum(values: Float64Array): number {
	let total = 0;
	let lost = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}

/** Sums of the first one, two, … values, each compensated and so rounded once, as R's long double sums are. */
export function runningSums(values: Float64Array): Float64Array {
	const sums = new Float64Array(values.length);
	let total = 0;
	let lost = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
		sums[i] = total + lost;
	}
	return sums;
}

/** Arithmetic mean. NaN for an empty array. */
export function mean(values: Float64Array): number {
	return sum(values) / values.length;
}

/** Sum of the products of two arrays of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
	return total;
}

/** The values minus their mean. */
export function centred(values: Float64Array): Float64Array {
	// The mean of equal values can be off by a rounding, which would then pass for a variance.
	if (isConstant(values)) return new Float64Array(values.length);
	const m = mean(values);
	const out = new Float64Array(values.length);
	for (let i = 0; i < out.length; i++) out[i] = (values[i] as number) - m;
	return out;
}

/** Sample variance, with n - 1. NaN for fewer than two values. */
export function variance(values: Float64Array): number {
	const deviations = centred(values);
	return values.length < 2 ? NaN : dot(deviations, deviations) / (values.length - 1);
}

/** True when no value differs from the first. Says so before rounding can turn a zero variance into 1e-33. */
export function isConstant(values: Float64Array): boolean {
	for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
	return true;
}
