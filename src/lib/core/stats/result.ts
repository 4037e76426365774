import type { Code, CodeValues } from './codes.ts';

/** The one shape every analysis of this room hands on. Pages print it; nothing recomputes. */

/** An interval estimate. `level` is the confidence level, for instance 0.95. */
export interface Interval {
	lower: number;
	upper: number;
	level: number;
	/** Stable name of the method, for instance `wilson`, `welch`, `noncentral-t`. */
	method: string;
}

/** A number with its name and, where one is defined, its interval. */
export interface Estimate {
	/** Stable name of the quantity, for instance `mean-difference`, `cramers-v`. */
	name: string;
	/** `null` when the quantity is not defined for this input: a warning then says why. */
	value: number | null;
	interval?: Interval;
	/** Standard error, in the unit of `value`. */
	se?: number;
}

/** A test: statistic, degrees of freedom and p. `p` is never exactly 0 and never NaN: `null` means not defined. */
export interface Test {
	/** Stable name of the test, for instance `welch-t`, `pearson-chi-square`. */
	name: string;
	/** Name of the statistic: `t`, `F`, `chi-square`, `U`, `W`, `z`. */
	statistic: string;
	value: number | null;
	df?: number | readonly number[];
	p: number | null;
	alternative?: 'two-sided' | 'less' | 'greater';
	/** How p was obtained: `exact`, `normal-approximation`, `monte-carlo`. */
	pMethod?: string;
}

/** A stable code, worded by i18n, with the values its sentence needs. */
export type Warning = {
	[C in Code]: Record<string, never> extends CodeValues<C>
		? { code: C; values?: Readonly<CodeValues<C>> }
		: { code: C; values: Readonly<CodeValues<C>> };
}[Code];

export interface Result {
	/** Stable name of the registered method. */
	method: string;
	estimate?: Estimate;
	test?: Test;
	effects: readonly Estimate[];
	/** Everything else the method reports: tables, further tests, per-group numbers. */
	details: Readonly<Record<string, unknown>>;
	n: { used: number; missing: number };
	/** What percentages and counts are computed on, as a stable code, for instance `valid-answers`. */
	base: string;
	warnings: readonly Warning[];
	/** The R call that reproduces the number, with small data inlined. */
	r: string;
}

/** What a method answers when it is not defined for its input: never an exception for a user, never a bare NaN. */
export interface Refusal {
	method: string;
	refused: Warning;
}

export type Outcome = Result | Refusal;
