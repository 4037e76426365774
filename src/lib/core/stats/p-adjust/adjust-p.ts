export const P_ADJUSTMENTS = ['holm', 'hochberg', 'hommel', 'bonferroni', 'sidak', 'BH', 'BY'] as const;
export type PAdjustment = (typeof P_ADJUSTMENTS)[number];

/** Running maximum of ascending p: a later hypothesis is never easier to reject than an earlier one. */
function upward(p: readonly number[], factor: (rank: number) => number): number[] {
	let most = 0;
	return p.map((value, i) => (most = Math.max(most, Math.min(1, value * factor(i + 1)))));
}

/** Running minimum from the largest p down. */
function downward(p: readonly number[], factor: (rank: number) => number): number[] {
	let least = 1;
	return p
		.map((value, i) => value * factor(i + 1))
		.reverse()
		.map((value) => (least = Math.min(least, value)))
		.reverse();
}

/** G. Hommel (Biometrika 75, 1988) in the form of S. P. Wright (Biometrics 48, 1992). */
function hommel(p: readonly number[]): number[] {
	const n = p.length;
	const at = (i: number): number => p[i] ?? 1;
	let q = p.reduce((least, value, i) => Math.min(least, (n * value) / (i + 1)), Infinity);
	let adjusted = p.map(() => q);
	for (let m = n - 1; m >= 2; m--) {
		const head = n - m + 1;
		q = Infinity;
		for (let i = head; i < n; i++) q = Math.min(q, (m * at(i)) / (i - head + 2));
		const last = Math.min(m * at(head - 1), q);
		adjusted = adjusted.map((value, i) => Math.max(value, i < head ? Math.min(m * at(i), q) : last));
	}
	return adjusted.map((value, i) => Math.max(value, at(i)));
}

/** Adjusts p-values in ascending order. */
function adjustAscending(p: readonly number[], kind: PAdjustment): number[] {
	const n = p.length;
	switch (kind) {
		case 'bonferroni':
			return p.map((value) => Math.min(1, value * n));
		case 'sidak':
			return p.map((value) => -Math.expm1(n * Math.log1p(-value)));
		case 'holm':
			return upward(p, (rank) => n - rank + 1);
		case 'hochberg':
			return downward(p, (rank) => n - rank + 1);
		case 'hommel':
			return hommel(p);
		case 'BH':
			return downward(p, (rank) => n / rank);
		case 'BY': {
			const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
			return downward(p, (rank) => (n * harmonic) / rank);
		}
	}
}

/**
 * P-values adjusted for having made as many tests as there are p-values, in their places; a missing one stays missing
 * and does not count. Holm is the default of the room. R: `p.adjust(p, method)`; Šidák is 1 - (1 - p)^n.
 */
export function adjustP(p: readonly (number | null)[], kind: PAdjustment = 'holm'): (number | null)[] {
	const present = p.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
	present.sort((a, b) => a.value - b.value);
	const adjusted = adjustAscending(
		present.map(({ value }) => value),
		kind
	);
	const result: (number | null)[] = p.map(() => null);
	present.forEach(({ place }, i) => (result[place] = adjusted[i] ?? null));
	return result;
}
