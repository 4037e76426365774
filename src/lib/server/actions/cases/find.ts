import type { CasesFound, VariableUse } from '#lib/contract/index.ts';
import { fold } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import { attributesInOrder, namesInOrder, valuesOf } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** The first cases whose names hold some words, case and accents aside, those that begin with them first. */
export async function findCases(
	session: Session,
	studyId: string,
	words: string,
	limit: number
): Promise<CasesFound> {
	const looked = fold(words).trim();
	const begins: CasesFound['cases'] = [];
	const holds: CasesFound['cases'] = [];
	for (const one of await namesInOrder(session.store.db, 'case', studyId)) {
		const at = fold(one.name).indexOf(looked);
		if (at === 0) begins.push(one);
		else if (at > 0) holds.push(one);
	}
	return { cases: [...begins, ...holds].slice(0, limit), total: begins.length + holds.length };
}

/** How many cases have a value of a variable, and the values that most have. */
export async function variableUse(
	session: Session,
	studyId: string,
	variableId: string,
	limit: number
): Promise<VariableUse> {
	const { db } = session.store;
	const attributes = await attributesInOrder(db, studyId);
	if (!attributes.some(({ id }) => id === variableId)) throw new Refusal('not-found', { table: 'variable' });
	const rows = await valuesOf(db, [variableId]);
	const tally = new Map<string, number>();
	for (const { value } of rows) tally.set(value, (tally.get(value) ?? 0) + 1);
	const values = [...tally].sort(([, a], [, b]) => b - a).map(([value]) => value);
	return { count: rows.length, values: values.slice(0, limit) };
}
