import type { GenericSchema } from 'valibot';

/** The fields of an input; an address or a command line gives them by these names. */
type Fields = GenericSchema & { readonly entries: object };

/** An analysis: how its input is checked, the words its finding needs, the data its finding holds. */
export interface Analysis<Input extends Fields, Words, Data> {
	readonly input: Input;
	/** Types only: nothing is there at run time. */
	readonly types?: { words: Words; data: Data };
}

/** Declares an analysis: `analysis(input).in<words>().gives<data>()`. */
export const analysis = <Input extends Fields>(input: Input) => ({
	in: <Words>() => ({
		gives: <Data>(): Analysis<Input, Words, Data> => ({ input })
	})
});

/** The title of a table, and the headings of its columns. */
export type TableLabels<Key extends string> = Readonly<Record<Key | 'title', string>>;
