import type { Input } from '../../method.ts';
import { refuse } from '../../refuse.ts';
import { count, counts, sameLength } from '../../validate.ts';

/** Successes among trials: whole numbers, at least one trial, no more successes than trials. */
export function successes(input: Input, xField: string, nField: string): { x: number; n: number } {
	const x = count(input, xField);
	const n = count(input, nField);
	check(x, n, nField);
	return { x, n };
}

/** The same for lists, one entry a group. */
export function groupedSuccesses(input: Input): { x: number[]; n: number[] } {
	const x = counts(input, 'x');
	const n = counts(input, 'n');
	sameLength(x, n);
	x.forEach((count, i) => check(count, n[i] ?? 0, 'n'));
	return { x, n };
}

function check(x: number, n: number, field: string): void {
	if (n === 0) refuse('no-trials', { field });
	if (x > n) refuse('more-successes-than-trials', { successes: x, trials: n });
}
