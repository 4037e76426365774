import * as v from 'valibot';
import type { ActionName, CheckedInput, ResultOf } from '#lib/contract/index.ts';
import { Refusal } from '../refusal.ts';
import type { Said, Say, Store, Writer } from '../store/index.ts';

/** Whom an action is done for. */
export interface Session {
	store: Store;
	/** The coder's name, as she entered it. */
	coder: string;
}

/** How an action of the contract is carried out. */
export interface Implementation<N extends ActionName> {
	name: N;
	/** Makes the change, and ends with `say`: the values of the history's sentence, then the result. */
	run(writer: Writer, input: CheckedInput<N>, say: Say<N>): Promise<Said<ResultOf<N>>>;
}

export const implement = <N extends ActionName>(
	name: N,
	run: Implementation<N>['run']
): Implementation<N> => ({ name, run });

/** Checks foreign input. @throws Refusal `bad-input` naming the field and what is wrong with it. */
export function parse<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return parsed.output;
	const issue = parsed.issues[0];
	const field = issue.path?.map((p) => String(p.key)).join('.') ?? '';
	throw new Refusal('bad-input', { field, problem: issue.message });
}
