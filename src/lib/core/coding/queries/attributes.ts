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

/** The values of a case; none when there is no case or no value. */
export function valuesOf(index: CorpusIndex, variableId: string, caseId: string | null): readonly string[] {
	return (caseId === null ? undefined : index.values.get(variableId)?.get(caseId)) ?? [];
}

/** A test of cases that all conditions must pass. A variable that does not exist is passed by nobody. */
export function caseFilter(
	index: CorpusIndex,
	conditions: readonly Condition[]
): (caseId: string | null) => boolean {
	const tests = conditions.map((condition) => {
		const variable = variableNamed(index.corpus, condition.variable);
		if (!variable) return () => false;
		const of = (caseId: string | null) => valuesOf(index, variable.id, caseId);
		if ('values' in condition) {
			const wanted = new Set(condition.values.map((value) => (value === null ? null : fold(value).trim())));
			return (caseId: string | null) => {
				const values = of(caseId);
				return values.length === 0
					? wanted.has(null)
					: values.some((value) => wanted.has(fold(value).trim()));
			};
		}
		const { from = -Infinity, to = Infinity } = condition;
		return (caseId: string | null) =>
			of(caseId).some((value) => Number(value) >= from && Number(value) <= to);
	});
	const known = new Map<string | null, boolean>();
	return (caseId) => {
		const passed = known.get(caseId) ?? tests.every((test) => test(caseId));
		known.set(caseId, passed);
		return passed;
	};
}
