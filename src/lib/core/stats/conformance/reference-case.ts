import type { Input, Method } from '../method.ts';
import type { Outcome } from '../result.ts';
import { project, type Shape } from './shape.ts';

/** A method that is run for a reference case, on the case's input as the method names it. */
export interface Run {
	method: Method;
	input: (given: Input) => Input;
}

/** How a reference case is answered: the methods run, and where in their results each of its fields stands. */
export interface ReferenceCase {
	runs: Readonly<Record<string, Run>>;
	/** Reads the result of a single run, or an object of the results of several by name, with the input of the case. */
	shape: Shape;
	single: boolean;
	/** Whether the case asks what is said of a refusal; a refusal is the answer otherwise. */
	ofRefusal: boolean;
}

/** What the case's R call fixes beside its input: options that are added, or the input under the method's own names. */
type Given = Input | ((given: Input) => Input);

/** A run of a method on the input of the case, with what its R call fixes. */
export function run(method: Method, given: Given = {}): Run {
	return { method, input: typeof given === 'function' ? given : (input) => ({ ...input, ...given }) };
}

/** A case answered by one method. */
export function one(method: Method, shape: Shape, given: Given = {}): ReferenceCase {
	return { runs: { only: run(method, given) }, shape, single: true, ofRefusal: false };
}

/** A case that sets several results side by side. */
export function several(runs: Readonly<Record<string, Run>>, shape: Shape): ReferenceCase {
	return { runs, shape, single: false, ofRefusal: false };
}

/** The same, where the case asks whether, or why, a method refuses. */
export function evenRefused(runs: Readonly<Record<string, Run>>, shape: Shape): ReferenceCase {
	return { runs, shape, single: false, ofRefusal: true };
}

/** The values of a case under its own field names, or the first refusal of a method it runs. */
export function valuesOf({ runs, shape, single, ofRefusal }: ReferenceCase, input: Input): unknown {
	const outcomes: [string, Outcome][] = Object.entries(runs).map(([name, { method, input: given }]) => [
		name,
		method.run(given(input))
	]);
	const refused = outcomes.find(([, outcome]) => 'refused' in outcome);
	if (refused && !ofRefusal) return refused[1];
	return project(shape, single ? outcomes[0]?.[1] : { input, ...Object.fromEntries(outcomes) });
}
