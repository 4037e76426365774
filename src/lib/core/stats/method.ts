import type { Outcome } from './result.ts';

/** What a registered method is given: a JSON object. Each method validates its own fields. */
export type Input = Readonly<Record<string, unknown>>;

/** A method that can be called by name, from the command line or a page that lets the user choose. */
export interface Method {
	/** Stable name, kebab-case, for instance `welch-t`. */
	name: string;
	/** Field name to what it holds, with shape and unit, for instance `x: numbers, null for missing`. */
	input: Readonly<Record<string, string>>;
	/** Ids of the reference cases this method answers. */
	answers: readonly string[];
	run(input: Input): Outcome;
}

/**
 * Answers one reference case under that case's own field names, for whatever input is given.
 * Returns what the case's `expected` holds (an object or an array); where the case expects an error, a `Refusal`.
 */
export type Mapping = (input: Input) => unknown;

/** What each group folder's `index.ts` exports as `group`. */
export interface Group {
	name: string;
	methods: readonly Method[];
	/** Reference case id to its mapping. */
	reference: Readonly<Record<string, Mapping>>;
	/** Reference case id to the reason it is not offered. */
	notOffered?: Readonly<Record<string, string>>;
}
