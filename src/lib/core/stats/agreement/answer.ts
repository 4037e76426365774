import type { Input, Method } from '../method.ts';
import type { Result } from '../result.ts';

/** Runs a method for a reference case and hands its result to `values`; a refusal is the answer as it is. */
export function answer(method: Method, input: Input, values: (result: Result) => unknown): unknown {
	const outcome = method.run(input);
	return 'refused' in outcome ? outcome : values(outcome);
}

/** A number of a result as R prints it: NaN where it is not defined. */
export function orNaN(value: number | null | undefined): number {
	return value ?? NaN;
}

/**
 * A p as packages print it that compute 2 * (1 - CDF): the subtraction costs digits below 1e-8 (irr, irrCAC).
 * Where it would cost all of them, p itself.
 */
export function subtractedTail(p: number): number {
	return 2 * (1 - (1 - p / 2)) || p;
}
