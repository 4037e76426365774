import * as v from 'valibot';
import { Refusal } from '../refusal.ts';
import { change, type Done, type Params, type Store, type Writer } from '../store/index.ts';

/** Whom an action is done for. */
export interface Session {
	store: Store;
	/** The coder's name, as she entered it. */
	coder: string;
}

type Input = v.GenericSchema;

/** Something a user can ask to be changed in a study: its input is checked, its change journaled. */
export interface Action<S extends Input = Input, R = unknown> {
	/** Stable name, `thing.verb`: the journal's `action` and the last part of the request's address. */
	name: string;
	input: S;
	undoable?: boolean;
	/** Makes the change; `say` gives the values of the history's sentence. */
	run(writer: Writer, input: v.InferOutput<S>, say: (params: Params) => void): Promise<R>;
}

export function action<S extends Input, R>(definition: Action<S, R>): Action<S, R> {
	return definition;
}

/** Checks foreign input. @throws Refusal `bad-input` naming the field and what is wrong with it. */
export function parse<S extends Input>(schema: S, given: unknown): v.InferOutput<S> {
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return parsed.output;
	const issue = parsed.issues[0];
	const field = issue.path?.map((p) => String(p.key)).join('.') ?? '';
	throw new Refusal('bad-input', { field, problem: issue.message });
}

/** Does what is asked in one study. @throws Refusal */
export async function perform<S extends Input, R>(
	session: Session,
	studyId: string,
	what: Action<S, R>,
	given: unknown
): Promise<Done<R>> {
	const input = parse(what.input, given);
	const order = {
		studyId,
		coder: session.coder,
		action: what.name,
		...(what.undoable === undefined ? {} : { undoable: what.undoable })
	};
	return change(session.store.db, order, (writer, say) => what.run(writer, input, say));
}
