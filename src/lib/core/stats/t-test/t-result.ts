import { tinyP } from '../tiny-p.ts';
import { details, defined } from '../defined.ts';
import { estimateOf, testOf } from '../outcome.ts';
import type { Estimate, Result, Warning } from '../result.ts';
import type { StandardizedDifference } from './cohen-d.ts';
import type { ReadT } from './read-t.ts';
import type { TOptions, TResult } from './t-from-estimate.ts';

/** The optional arguments of R's `t.test` as they were used. */
function rOptions({ mu, alternative, level }: Required<TOptions>): string {
	return [
		mu === 0 ? '' : `, mu = ${mu}`,
		alternative === 'two-sided' ? '' : `, alternative = "${alternative}"`,
		level === 0.95 ? '' : `, conf.level = ${level}`
	].join('');
}

/** A standardised difference with its non-central t interval. */
export function effectOf(name: string, d: StandardizedDifference, level: number): Estimate {
	return estimateOf(name, d.value, { limits: [d.lower, d.upper], level, method: 'noncentral-t' });
}

/** The result object every t test hands on. An infinite end of a one-sided interval is null in `details.limits`. */
export function tResult(
	name: string,
	found: TResult,
	options: Required<TOptions>,
	read: ReadT,
	more: {
		estimate: string;
		used: number;
		base: string;
		effects: readonly Estimate[];
		details?: object;
		warnings?: readonly Warning[];
		r?: string;
	}
): Result {
	return {
		method: name,
		estimate: estimateOf(
			more.estimate,
			found.estimate,
			{ limits: [found.lower, found.upper], level: options.level, method: name },
			found.se
		),
		test: { ...testOf(name, 't', found.t, found.p, found.df), alternative: options.alternative },
		effects: more.effects,
		details: { limits: [defined(found.lower), defined(found.upper)], ...details(more.details ?? {}) },
		n: { used: more.used, missing: read.missing },
		base: more.base,
		warnings: [...(more.warnings ?? []), ...tinyP(found.p)],
		r: `t.test(${read.r}${more.r ?? ''}${rOptions(options)})`
	};
}
