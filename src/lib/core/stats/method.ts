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

/** What each group folder's `index.ts` exports as `group`. */
export interface Group {
	name: string;
	methods: readonly Method[];
}
