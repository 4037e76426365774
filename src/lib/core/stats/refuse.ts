import type { Method } from './method.ts';
import type { Code, CodeValues } from './codes.ts';
import type { Refusal, Warning } from './result.ts';

/** What a reader finds wrong with an input. It never leaves `refusing`, which turns it into a refusal. */
class RefusedInput extends Error {
	readonly warning: Warning;

	constructor(warning: Warning) {
		super(warning.code);
		this.warning = warning;
	}
}

/** The values of a code: left out where it needs none. */
type Given<C extends Code> =
	Record<string, never> extends CodeValues<C> ? [values?: CodeValues<C>] : [values: CodeValues<C>];

/** Stops the reading of an input; the method then answers with a refusal of this code. */
export function refuse<C extends Code>(code: C, ...[values]: Given<C>): never {
	// The compiler has matched the code and its values above; of a code that is a type only, it cannot.
	throw new RefusedInput((values === undefined ? { code } : { code, values }) as Warning);
}

/** Runs something that may `refuse`: the refusal becomes its value, under the name given. */
export function refusing<T>(name: string, run: () => T): T | Refusal {
	try {
		return run();
	} catch (error) {
		if (error instanceof RefusedInput) return { method: name, refused: error.warning };
		throw error;
	}
}

/**
 * A registered method whose readers may `refuse`.
 * Marked free of side effects so that a bundle keeps only the methods it uses.
 */
/* @__NO_SIDE_EFFECTS__ */
export function method(definition: Method): Method {
	return { ...definition, run: (input) => refusing(definition.name, () => definition.run(input)) };
}
