const BITS = 11;
const BUCKETS = 1 << BITS;
const PASSES = 6;

/**
 * Positions of the values in ascending order; equal values keep their order. No value may be NaN. R: `order(x)`.
 * A radix sort on the bits of the doubles: several times quicker than sorting positions with a comparator.
 */
export function sortOrder(values: Float64Array): Uint32Array {
	const n = values.length;
	const keys = orderedBits(values);
	let order = new Uint32Array(n);
	for (let i = 0; i < n; i++) order[i] = i;
	let next = new Uint32Array(n);
	const digits = new Uint16Array(n);
	for (let pass = 0; pass < PASSES; pass++) {
		const counts = new Uint32Array(BUCKETS + 1);
		for (let i = 0; i < n; i++) {
			const digit = digitOf(keys, i, pass);
			digits[i] = digit;
			counts[digit + 1] = (counts[digit + 1] as number) + 1;
		}
		if (n === 0 || counts[(digits[0] as number) + 1] === n) continue;
		for (let d = 1; d <= BUCKETS; d++) counts[d] = (counts[d] as number) + (counts[d - 1] as number);
		for (let i = 0; i < n; i++) {
			const position = order[i] as number;
			const digit = digits[position] as number;
			const slot = counts[digit] as number;
			counts[digit] = slot + 1;
			next[slot] = position;
		}
		[order, next] = [next, order];
	}
	return order;
}

/** Low and high words whose order as unsigned integers is the order of the numbers. */
function orderedBits(values: Float64Array): Uint32Array {
	const copy = values.slice();
	// Adding 0 turns -0 into 0, which it equals.
	for (let i = 0; i < copy.length; i++) copy[i] = (copy[i] as number) + 0;
	const words = new Uint32Array(copy.buffer);
	for (let i = 1; i < words.length; i += 2) {
		const high = words[i] as number;
		if (high >= 0x80000000) {
			words[i] = ~high;
			words[i - 1] = ~(words[i - 1] as number);
		} else {
			words[i] = high | 0x80000000;
		}
	}
	return words;
}

function digitOf(words: Uint32Array, i: number, pass: number): number {
	const shift = pass * BITS;
	const low = words[2 * i] as number;
	const high = words[2 * i + 1] as number;
	if (shift >= 32) return (high >>> (shift - 32)) & (BUCKETS - 1);
	const bits = low >>> shift;
	return (shift + BITS > 32 ? bits | (high << (32 - shift)) : bits) & (BUCKETS - 1);
}
