import { fold } from '#lib/core/text/index.ts';
import type { CodedCorpus, CorpusIndex } from './corpus.ts';

/**
 * What a case must be: one of some values (case and accents aside; null for no value), or a number within limits, both
 * included. `variable` is an id or a name.
 */
export type Condition =
	{ variable: string; values: readonly (string | null)[] } | { variable: string; from?: number; to?: number };

/** The variable of that id or name (case and accents aside). */
export function variableNamed(
	corpus: Pick<CodedCorpus, 'variables'>,
	name: string
): { id: string; name: string } | undefined {
	const looked = fold(name).trim();
	return (
		corpus.variables.find((variable) => variable.id === name || variable.name === name) ??
		corpus.variables.find((variable) => fold(variable.name).trim() === looked)
	);
}

/** The values of a case, a place in `caseIds`; none when there is no case or no value. */
export function valuesOf(index: CorpusIndex, variableId: string, owner: number): readonly string[] {
	return index.values.get(variableId)?.get(index.caseIds[owner] ?? '') ?? [];
}

function test(index: CorpusIndex, condition: Condition): (owner: number) => boolean {
	const variable = variableNamed(index.corpus, condition.variable);
	if (!variable) return () => false;
	const of = (owner: number) => valuesOf(index, variable.id, owner);
	if ('values' in condition) {
		const wanted = new Set(condition.values.map((value) => (value === null ? null : fold(value).trim())));
		return (owner) => {
			const values = of(owner);
			return values.length === 0
				? wanted.has(null)
				: values.some((value) => wanted.has(fold(value).trim()));
		};
	}
	const { from = -Infinity, to = Infinity } = condition;
	return (owner) => of(owner).some((value) => Number(value) >= from && Number(value) <= to);
}

/**
 * A test of the owners of words (places in `caseIds`, -1 for nobody) that all conditions must pass. A variable that does
 * not exist is passed by nobody. Each case is looked at once.
 */
export function ownerFilter(
	index: CorpusIndex,
	conditions: readonly Condition[]
): (owner: number) => boolean {
	if (conditions.length === 0) return () => true;
	const tests = conditions.map((condition) => test(index, condition));
	const passes = (owner: number): boolean => tests.every((one) => one(owner));
	const nobody = passes(-1);
	const each = index.caseIds.map((_, owner) => passes(owner));
	return (owner) => each[owner] ?? nobody;
}
