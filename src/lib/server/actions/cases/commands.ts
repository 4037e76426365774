import type { Case } from '#lib/core/coding/index.ts';
import { canonicalValue, type Variable } from '#lib/core/survey/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	idNamed,
	idsOfCase,
	newId,
	nextPosition,
	valueIdsOfVariable,
	valueIn,
	valuesOfVariable,
	variableIdNamed,
	type Writer
} from '../../store/index.ts';
import { implement } from '../action.ts';
import { removeMemosOf } from '../memos/commands.ts';

async function refuseCaseTwin(writer: Writer, name: string, except?: string): Promise<void> {
	const twin = await idNamed(writer.trx, 'case', writer.studyId, name, except);
	if (twin !== undefined) throw new Refusal('case-name-taken', { name });
}

/** Names of variables are unique in their dataset, or among the attributes of cases. */
async function refuseVariableTwin(
	writer: Writer,
	datasetId: string | null,
	name: string,
	except?: string
): Promise<void> {
	const twin = await variableIdNamed(writer.trx, writer.studyId, datasetId, name, except);
	if (twin !== undefined) throw new Refusal('variable-name-taken', { name });
}

export async function insertCase(writer: Writer, name: string): Promise<Case> {
	await refuseCaseTwin(writer, name);
	const row: Case = {
		id: newId(),
		studyId: writer.studyId,
		name,
		position: await nextPosition(writer.trx, 'case', writer.studyId),
		createdAt: writer.at
	};
	await writer.insert('case', row);
	return row;
}

export async function insertVariable(
	writer: Writer,
	given: { name: string; label: string; type: Variable['type'] }
): Promise<Variable> {
	const row: Variable = {
		id: newId(),
		studyId: writer.studyId,
		datasetId: null,
		...given,
		scale: null,
		setName: null,
		position: await nextPosition(writer.trx, 'variable', writer.studyId)
	};
	await writer.insert('variable', row);
	return row;
}

/** Writes one attribute of one case; an empty value takes it away. @throws Refusal `bad-value`. */
export async function putValue(
	writer: Writer,
	caseId: string,
	variable: Variable,
	given: string
): Promise<void> {
	const there = await valueIn(writer.trx, caseId, variable.id);
	const value = canonicalValue(variable.type, given);
	if (value === null) {
		throw new Refusal('bad-value', { value: given, type: variable.type, variable: variable.name });
	}
	if (value === '') {
		if (there) await writer.remove('value', there.id);
	} else if (there) {
		await writer.update('value', there.id, { value });
	} else {
		await writer.insert('value', {
			id: newId(),
			studyId: writer.studyId,
			caseId,
			variableId: variable.id,
			value
		});
	}
}

export const createCase = implement('case.create', async (writer, { name }, say) => {
	return say({ name }, { id: (await insertCase(writer, name)).id });
});

export const renameCase = implement('case.rename', async (writer, { id, name }, say) => {
	const before = await writer.need('case', id);
	await refuseCaseTwin(writer, name, id);
	await writer.update('case', id, { name });
	return say({ name: before.name, to: name });
});

/** Removes a case with its values and memos; its documents and speakers stay, without a case. */
export const deleteCase = implement('case.delete', async (writer, { id }, say) => {
	const { name } = await writer.need('case', id);
	const of = (table: Parameters<typeof idsOfCase>[1]) => idsOfCase(writer.trx, table, id);
	if ((await of('panelist')).length > 0 || (await of('datasetRow')).length > 0) {
		throw new Refusal('case-in-use', { name });
	}
	for (const own of await of('document')) await writer.update('document', own, { caseId: null });
	for (const own of await of('speaker')) await writer.update('speaker', own, { caseId: null });
	for (const own of await of('value')) await writer.remove('value', own);
	await removeMemosOf(writer, 'case', id);
	await writer.remove('case', id);
	return say({ name });
});

export const createVariable = implement('variable.create', async (writer, input, say) => {
	await refuseVariableTwin(writer, null, input.name);
	return say({ name: input.name }, { id: (await insertVariable(writer, input)).id });
});

/** Renames a variable or changes its type; values that do not fit the new type are refused, not lost. */
export const updateVariable = implement('variable.update', async (writer, { id, ...patch }, say) => {
	const before = await writer.need('variable', id);
	if (patch.name !== undefined) await refuseVariableTwin(writer, before.datasetId, patch.name, id);
	if (patch.type && patch.type !== before.type) {
		for (const row of await valuesOfVariable(writer.trx, id)) {
			const value = canonicalValue(patch.type, row.value);
			if (value === null) {
				throw new Refusal('bad-value', { value: row.value, type: patch.type, variable: before.name });
			}
			await writer.update('value', row.id, { value });
		}
	}
	await writer.update('variable', id, patch);
	return say({ name: before.name, to: patch.name ?? before.name });
});

export const deleteVariable = implement('variable.delete', async (writer, { id }, say) => {
	const variable = await writer.need('variable', id);
	const values = await valueIdsOfVariable(writer.trx, id);
	for (const value of values) await writer.remove('value', value);
	await writer.remove('variable', id);
	return say({ name: variable.name, count: values.length });
});

export const setValue = implement('value.set', async (writer, { caseId, variableId, value }, say) => {
	const owner = await writer.need('case', caseId);
	const variable = await writer.need('variable', variableId);
	await putValue(writer, caseId, variable, value);
	return say({ case: owner.name, variable: variable.name, value: value.slice(0, 80) });
});
