import type { GenericSchema } from 'valibot';

/** The values of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** What can be asked for: how its input is checked, the values of its sentence in the history, what it answers. */
export interface Asked<Input extends GenericSchema, Says extends Values, Result> {
	readonly input: Input;
	/** Types only: nothing is there at run time. */
	readonly types?: { says: Says; result: Result };
}

/** Declares an action: `asks(input).says<values of its sentence>().gives<result>()`. */
export const asks = <Input extends GenericSchema>(input: Input) => ({
	says: <Says extends Values>() => ({
		gives: <Result>(): Asked<Input, Says, Result> => ({ input })
	})
});

/** The row that an action has made. */
export interface Made {
	id: string;
}
