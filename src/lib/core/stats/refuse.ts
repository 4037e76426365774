import type { Method } from './method.ts';
import type { Outcome, Refusal, Warning } from './result.ts';

/** What a reader finds wrong with an input. It never leaves `method`, which answers it as a refusal. */
class RefusedInput extends Error {
	readonly warning: Warning;

	constructor(warning: Warning) {
		super(warning.code);
		this.warning = warning;
	}
}

/** Stops the reading of an input; the method then answers with a refusal of this code. */
export function refuse(code: string, values?: Warning['values']): never {
	throw new RefusedInput(values === undefined ? { code } : { code, values });
}

/** What `answer` gives, or, when a reader in it refuses, that refusal under the name of the method or case. */
export function orRefusal<T>(name: string, answer: () => T): T | Refusal {
	try {
		return answer();
	} catch (error) {
		if (error instanceof RefusedInput) return { method: name, refused: error.warning };
		throw error;
	}
}

/**
 * A registered method whose readers may `refuse`: the refusal becomes its outcome.
 * Marked free of side effects so that a bundle keeps only the methods it uses.
 */
/* @__NO_SIDE_EFFECTS__ */
export function method(definition: Method): Method {
	return {
		...definition,
		run(input): Outcome {
			return orRefusal(definition.name, () => definition.run(input));
		}
	};
}
