import { fold } from '#lib/core/text/index.ts';
import { listAt } from './corpus.ts';
import type { CorpusFacts, CorpusIndex } from './corpus.ts';

/**
 * What a case must be: one of some values (case and accents aside; null for no value), or a number within limits, both
 * included. `variable` is an id or a name.
 */
export type Condition =
	{ variable: string; values: readonly (string | null)[] } | { variable: string; from?: number; to?: number };

/** The variable of that id or name (case and accents aside). */
export function variableNamed(
	variables: CorpusFacts['variables'],
	name: string
): { id: string; name: string } | undefined {
	const looked = fold(name).trim();
	return (
		variables.find((variable) => variable.id === name || variable.name === name) ??
		variables.find((variable) => fold(variable.name).trim() === looked)
	);
}

/** The values of a variable by the id of their case. */
export function valuesByCase({ facts }: CorpusIndex, variableId: string): Map<string, string[]> {
	const byCase = new Map<string, string[]>();
	for (const { variableId: of, caseId, value } of facts.values) {
		if (of === variableId && value !== '') listAt(byCase, caseId).push(value);
	}
	return byCase;
}

function test(index: CorpusIndex, condition: Condition): (owner: number) => boolean {
	const variable = variableNamed(index.facts.variables, condition.variable);
	if (!variable) return () => false;
	const byCase = valuesByCase(index, variable.id);
	const of = (owner: number) => byCase.get(index.caseIds[owner] ?? '') ?? [];
	if ('values' in condition) {
		const wanted = new Set(condition.values.map((value) => (value === null ? null : fold(value).trim())));
		return (owner) => {
			const values = of(owner);
			return values.length === 0 ? wanted.has(null) : values.some((value) => wanted.has(fold(value).trim()));
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
