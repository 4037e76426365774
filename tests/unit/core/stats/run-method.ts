import type { Group, Input, Result } from '#lib/core/stats/index.ts';

/** The result of a method of a group; fails when it refuses. */
export function resultOf(group: Group, name: string, input: Input): Result {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined) throw new Error(`no method ${name}`);
	if ('refused' in outcome) throw new Error(`${name} refused: ${outcome.refused.code}`);
	return outcome;
}

/** The code with which a method refuses, or what it warns of when it does not. */
export function codesOf(group: Group, name: string, input: Input): string[] {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined) throw new Error(`no method ${name}`);
	return 'refused' in outcome ? [outcome.refused.code] : outcome.warnings.map((warning) => warning.code);
}
