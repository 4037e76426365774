import { findMethod, type Result } from '#lib/core/stats/index.ts';
import { INPUTS } from './inputs.ts';

/** The result of every method on every input of `INPUTS`; none may be refused. */
export function resultsOf(): { method: string; input: number; result: Result }[] {
	return INPUTS.flatMap(([name, ...inputs]) =>
		inputs.map((given, input) => {
			const outcome = findMethod(name)?.run(given);
			if (!outcome || 'refused' in outcome) throw new Error(`${name}, input ${input}: refused`);
			return { method: name, input, result: outcome };
		})
	);
}
