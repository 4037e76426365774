import type { Point, Question } from '../book.ts';
import type { Column } from '../columns/index.ts';

/** A variable that is worked out from others: plain JSON, kept with the book, worked out anew from the raw columns. */
export type Derivation =
	| {
			kind: 'recode';
			of: string;
			/** Each new point with the values (or the labels) it takes in. */
			into: readonly (Point & { from: readonly string[] })[];
			/** What no point takes in keeps its value, or is off the scale. */
			rest: 'keep' | 'missing';
	  }
	/** The first point becomes the last. Numbers without a scale are turned within `range`. */
	| { kind: 'reverse'; of: string; range: readonly [number, number] | null }
	/** Numbers into bands `[edge, next edge)`; the last one is open above, the first below. */
	| { kind: 'band'; of: string; edges: readonly number[]; labels: readonly string[] | null }
	/** The mean or the sum of the items that are answered, where at least `minimum` of them (a share) are. Reversed items are turned. */
	| { kind: 'score'; items: readonly string[]; measure: 'mean' | 'sum'; minimum: number }
	/** Write-ins of "other" put into old or new options; `texts` are compared without case, accents and blanks. */
	| { kind: 'back-code'; of: string; other: string; into: readonly (Point & { texts: readonly string[] })[] };

/** A derived column with what its variable is. */
export interface Derived {
	column: Column;
	question: Pick<Question, 'type' | 'scale' | 'missing' | 'missingRange' | 'askedIf'>;
}

export type DerivationFault = { code: 'unknown-variable'; name: string } | { code: 'no-order'; name: string };
