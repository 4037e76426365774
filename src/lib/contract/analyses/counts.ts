import * as v from 'valibot';
import type { Counts } from '#lib/core/coding/index.ts';
import { analysis } from './analysis.ts';
import { gatherWhere, passageFilter } from './filter.ts';

export const groupings = ['code', 'theme', 'document', 'case', 'coder'] as const;
export type Grouping = (typeof groupings)[number];

export interface CountLine extends Counts {
	/** Name of the code (its path where two share a name), case, document or coder; value of the attribute; null for none. */
	key: string | null;
	/** Id of the code, case, document or coder; the value itself for an attribute. */
	id: string | null;
	/** Path of the code, else the same as `key`. */
	path: string | null;
}

export interface CountsWords {
	title: string;
	/** What is counted by, as a heading. An attribute goes by its own name. */
	groupings: Readonly<Record<Grouping, string>>;
	segments: string;
	codings: string;
	cases: string;
	documents: string;
	/** What a group without a name is called. */
	none: string;
	chartTitle(by: string): string;
	/** The base, where each segment stands in one row. */
	chartBase(n: number): string;
	/** The sum, where a segment may stand in several rows. */
	chartSum(sum: number): string;
	chartCut(drawn: number, all: number): string;
	datum(name: string, value: number): string;
	number(value: number): string;
}

const input = v.pipe(
	v.object({
		...passageFilter,
		/** A grouping, or an attribute by its name. */
		by: v.optional(
			v.pipe(
				v.string(),
				v.transform((by) => by || 'code')
			),
			'code'
		)
	}),
	v.transform(gatherWhere)
);

/** Segments, codings, cases and documents by code, theme, document, case, coder or an attribute. */
export const counts = analysis(input).in<CountsWords>().gives<CountLine[]>();
