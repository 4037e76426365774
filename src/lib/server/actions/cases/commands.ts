import type { Case } from '#lib/core/coding/index.ts';
import { canonicalValue, type Variable } from '#lib/core/survey/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	idNamed,
	idsOfCase,
	attributesOfStudy,
	isRespondent,
	newId,
	nextPosition,
	setCells,
	valuesAt,
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
		row: await writer.take(),
		name,
		position: await nextPosition(writer.trx, 'case', writer.studyId),
		createdAt: writer.at
	};
	await writer.insert('case', row);
	return row;
}

/** A new attribute of cases, to be inserted. */
export const newVariable = (
	{ studyId }: Writer,
	given: Pick<Variable, 'name' | 'label' | 'type' | 'position'>
): Variable => ({ id: newId(), studyId, datasetId: null, ...given, scale: null, setName: null });

/** Writes one attribute of one case; an empty value takes it away. @throws Refusal `bad-value`. */
async function putValue(writer: Writer, { row }: Case, variable: Variable, given: string): Promise<void> {
	const value = canonicalValue(variable.type, given);
	if (value === null) {
		throw new Refusal('bad-value', { value: given, type: variable.type, variable: variable.name });
	}
	await setCells(writer, variable.id, [row], [value]);
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
	const { trx, studyId } = writer;
	const { name, row } = await writer.need('case', id);
	const of = (table: Parameters<typeof idsOfCase>[1]) => idsOfCase(trx, table, id);
	if ((await of('panelist')).length > 0 || (await isRespondent(trx, studyId, row))) {
		throw new Refusal('case-in-use', { name });
	}
	for (const own of await of('document')) await writer.update('document', own, { caseId: null });
	for (const own of await of('speaker')) await writer.update('speaker', own, { caseId: null });
	const attributes = (await attributesOfStudy(trx, studyId)).map((variable) => variable.id);
	for (const [variableId, [value]] of await valuesAt(trx, attributes, [row])) {
		if (value !== '') await setCells(writer, variableId, [row], ['']);
	}
	await removeMemosOf(writer, 'case', id);
	await writer.remove('case', id);
	return say({ name });
});

export const createVariable = implement('variable.create', async (writer, input, say) => {
	await refuseVariableTwin(writer, null, input.name);
	const position = await nextPosition(writer.trx, 'variable', writer.studyId);
	const variable = newVariable(writer, { ...input, position });
	await writer.insert('variable', variable);
	return say({ name: input.name }, { id: variable.id });
});

/** Renames a variable or changes its type; values that do not fit the new type are refused, not lost. */
export const updateVariable = implement('variable.update', async (writer, { id, ...patch }, say) => {
	const before = await writer.need('variable', id);
	if (patch.name !== undefined) await refuseVariableTwin(writer, before.datasetId, patch.name, id);
	// The answers of a dataset stay as they stood in its file.
	if (patch.type && patch.type !== before.type && before.datasetId === null) {
		const { type } = patch;
		const there = await valuesOfVariable(writer.trx, id);
		const values = there.map(({ value }) => {
			const canonical = canonicalValue(type, value);
			if (canonical === null) throw new Refusal('bad-value', { value, type, variable: before.name });
			return canonical;
		});
		await setCells(
			writer,
			id,
			there.map(({ row }) => row),
			values
		);
	}
	await writer.update('variable', id, patch);
	return say({ name: before.name, to: patch.name ?? before.name });
});

/** The variable, when it is an attribute of cases. @throws Refusal `not-found` */
async function attribute(writer: Writer, id: string): Promise<Variable> {
	const variable = await writer.need('variable', id);
	if (variable.datasetId !== null) throw new Refusal('not-found', { table: 'variable' });
	return variable;
}

export const deleteVariable = implement('variable.delete', async (writer, { id }, say) => {
	const { name } = await attribute(writer, id);
	const values = await valuesOfVariable(writer.trx, id);
	await setCells(
		writer,
		id,
		values.map(({ row }) => row),
		values.map(() => '')
	);
	await writer.remove('variable', id);
	return say({ name, count: values.length });
});

export const setValue = implement('value.set', async (writer, { caseId, variableId, value }, say) => {
	const owner = await writer.need('case', caseId);
	const variable = await attribute(writer, variableId);
	await putValue(writer, owner, variable, value);
	return say({ case: owner.name, variable: variable.name, value: value.slice(0, 80) });
});
