import { at } from '../linear-algebra/matrix.ts';

/**
 * Positions of the values in ascending order as R's internal quicksort leaves them: equal values end up in an order
 * of its own, which a few R functions show in their results. Otherwise use `sortOrder`.
 * R. C. Singleton, Algorithm 347 (Communications of the ACM 12, 1969): median-of-three quicksort with a moving pivot,
 * insertion for short stretches that do not start the array.
 */
export function singletonOrder(values: Float64Array): Int32Array {
	const order = Int32Array.from(values, (_, i) => i);
	const value = (k: number) => at(values, at(order, k));
	const swap = (a: number, b: number) => {
		const kept = at(order, a);
		order[a] = at(order, b);
		order[b] = kept;
	};
	const waiting: [number, number][] = [];
	let [i, j] = [0, values.length - 1];
	let share = 0.375;
	let first = true;
	for (;;) {
		const short = j - i <= 10;
		const atStart = first || (short && i === 0);
		first = false;
		if (short && (!atStart || i >= j)) {
			if (!atStart) insertionSort(order, value, i, j);
			const next = waiting.pop();
			if (!next) return order;
			[i, j] = next;
			continue;
		}
		if (atStart) share += share < 0.5898437 ? 0.0390625 : -0.21875;
		const middle = i + Math.floor((j - i) * share);
		if (value(i) > value(middle)) swap(i, middle);
		if (value(j) < value(middle)) {
			swap(j, middle);
			if (value(i) > value(middle)) swap(i, middle);
		}
		const pivot = value(middle);
		let [low, high] = [i, j];
		for (;;) {
			do high--;
			while (value(high) > pivot);
			do low++;
			while (value(low) < pivot);
			if (low > high) break;
			swap(low, high);
		}
		if (high - i <= j - low) {
			waiting.push([low, j]);
			j = high;
		} else {
			waiting.push([i, high]);
			i = low;
		}
	}
}

function insertionSort(order: Int32Array, value: (k: number) => number, from: number, to: number): void {
	for (let k = from + 1; k <= to; k++) {
		for (let m = k; m > from && value(m - 1) > value(m); m--) {
			const kept = at(order, m);
			order[m] = at(order, m - 1);
			order[m - 1] = kept;
		}
	}
}
