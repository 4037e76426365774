import { actions, type ActionName, type InputOf, type ResultOf } from '#lib/contract/index.ts';
import { Refusal } from '../refusal.ts';
import { change, type Done } from '../store/index.ts';
import { parse, type Session } from './action.ts';
import { implementations } from './register.ts';

/** The names that may come from outside: looked up here, so that no other reaches an object. */
const names: ReadonlyMap<string, ActionName> = new Map(
	Object.values(implementations).map(({ name }) => [name, name])
);

async function carryOut<N extends ActionName>(
	session: Session,
	studyId: string,
	name: N,
	given: unknown
): Promise<Done<ResultOf<N>>> {
	const input = parse(actions[name].input, given);
	const { run } = implementations[name];
	const order = { studyId, coder: session.coder, action: name };
	return change(session.store.db, order, (writer, say) => run(writer, input, say));
}

/** Does in one study what is asked. @throws Refusal */
export const perform = <N extends ActionName>(
	session: Session,
	studyId: string,
	name: N,
	input: InputOf<N>
): Promise<Done<ResultOf<N>>> => carryOut(session, studyId, name, input);

/** The same for a name and an input from outside. @throws Refusal `action-not-found`, `bad-input`, the action's own. */
export async function performAsked(
	session: Session,
	studyId: string,
	asked: string,
	given: unknown
): Promise<Done<unknown>> {
	const name = names.get(asked);
	if (!name) throw new Refusal('action-not-found', { action: asked });
	return carryOut(session, studyId, name, given);
}
