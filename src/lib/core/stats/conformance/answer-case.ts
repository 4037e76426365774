import type { Input } from '../method.ts';
import { referenceJson } from '../reference-json.ts';
import { referenceCases } from './cases/index.ts';
import { valuesOf } from './reference-case.ts';

/**
 * The values of one reference case under its own field names, for whatever input is given: an object, an array,
 * or a `Refusal`, with the code `unknown-case` when there is no such case.
 */
export function answerCase(id: string, input: Input): unknown {
	const found = Object.hasOwn(referenceCases, id) ? referenceCases[id] : undefined;
	if (found) return referenceJson(valuesOf(found, input));
	return { method: id, refused: { code: 'unknown-case', values: { id } } };
}
