import { details } from '../../defined.ts';
import type { Input, Method } from '../../method.ts';
import type { Result } from '../../result.ts';

/**
 * What another program prints where it departs from a method of this room: the method is run, its refusals hold, and the
 * details of its result are what that program prints. An imitation explains a difference; no page shows its numbers.
 */
export function imitation(
	name: string,
	of: Method,
	printed: (result: Result, input: Input) => object
): Method {
	return {
		name,
		input: of.input,
		answers: [],
		run(input) {
			const outcome = of.run(input);
			if ('refused' in outcome) return outcome;
			return { ...outcome, method: name, details: details(printed(outcome, input)) };
		}
	};
}
