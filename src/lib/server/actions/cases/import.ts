import type { InferOutput } from 'valibot';
import { imports, type CaseImport, type CasePreview, type ImportOptions } from '#lib/contract/index.ts';
import type { Case } from '#lib/core/coding/index.ts';
import type { Value } from '#lib/core/survey/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import {
	attributesOfStudy,
	change,
	namesOf,
	newId,
	nextPosition,
	rowsOfStudy,
	type Db,
	type Writer
} from '../../store/index.ts';
import { parse, type Session } from '../action.ts';
import { insertVariable } from './commands.ts';
import { attach, caseColumns, ownable, planCases, type PlannedCase } from './import-plan.ts';
import { columnIndex, readTableFile, tablePreview } from '../tables/import.ts';

const { options } = imports.cases;

const SHOWN_MATCHES = 500;

function columnsChosen(table: ReadTable, chosen: InferOutput<typeof options>) {
	const nameColumn = chosen.nameColumn ?? table.header[0] ?? '';
	const matchColumn = chosen.matchColumn ?? nameColumn;
	for (const column of Object.keys(chosen.types)) columnIndex(table, column);
	const matchAt = columnIndex(table, matchColumn);
	return {
		nameColumn,
		nameAt: columnIndex(table, nameColumn),
		matchColumn,
		keys: table.rows.map((row) => row[matchAt] ?? '')
	};
}

async function caseIds(db: Db, studyId: string): Promise<Map<string, string>> {
	return new Map((await namesOf(db, 'case', studyId)).map((row) => [row.name, row.id]));
}

/** Shows what a table of participants would become, and keeps nothing. */
export async function previewCases(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: ImportOptions<'cases'> = {}
): Promise<CasePreview> {
	const chosen = parse(options, given);
	const { db } = session.store;
	const table = await readTableFile(name, bytes, chosen);
	const { nameColumn, nameAt, matchColumn, keys } = columnsChosen(table, chosen);
	const columns = caseColumns(table, chosen.types, await attributesOfStudy(db, studyId));
	const { cases, refused } = planCases(table, nameAt, columns);
	const there = await caseIds(db, studyId);
	const found = attach(keys, matchColumn, chosen.matchTo, await ownable(db, studyId));
	const matches = cases.map((planned) => ({
		row: planned.row,
		name: planned.name,
		documents: found[planned.row - 1]?.documents.map((d) => d.name) ?? [],
		speakers: found[planned.row - 1]?.speakers.map((s) => s.label) ?? []
	}));
	return {
		...tablePreview(table),
		nameColumn,
		matchColumn,
		columns: columns.map(({ index: _, variable, ...column }) => ({ ...column, existing: Boolean(variable) })),
		cases: cases.length,
		known: cases.filter((c) => there.has(c.name)).length,
		matches: matches.slice(0, SHOWN_MATCHES),
		matched: matches.filter((m) => m.documents.length + m.speakers.length > 0).length,
		refused
	};
}

/** The cases of a plan, those that were missing made. Returns the id of each by its name. */
async function putCases(
	writer: Writer,
	planned: readonly PlannedCase[]
): Promise<{ ids: Map<string, string>; made: number }> {
	const ids = await caseIds(writer.trx, writer.studyId);
	let position = await nextPosition(writer.trx, 'case', writer.studyId);
	const made: Case[] = [];
	for (const { name } of planned) {
		if (ids.has(name)) continue;
		const row: Case = {
			id: newId(),
			studyId: writer.studyId,
			name,
			position: position++,
			createdAt: writer.at
		};
		made.push(row);
		ids.set(name, row.id);
	}
	await writer.insertMany('case', made);
	return { ids, made: made.length };
}

/** Writes the values of a plan; one that was there already takes the new answer. */
async function putValues(
	writer: Writer,
	wanted: readonly { caseId: string; variableId: string; value: string }[]
): Promise<void> {
	const rows = await rowsOfStudy(writer.trx, 'value', writer.studyId);
	const there = new Map(rows.map((row) => [`${row.caseId} ${row.variableId}`, row]));
	const fresh: Value[] = [];
	for (const one of wanted) {
		const before = there.get(`${one.caseId} ${one.variableId}`);
		if (!before) fresh.push({ id: newId(), studyId: writer.studyId, ...one });
		else if (before.value !== one.value) await writer.update('value', before.id, { value: one.value });
	}
	await writer.insertMany('value', fresh);
}

/** Imports a table of participants, a row each: cases, their attributes, and what they own. One change. */
export async function importCases(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: ImportOptions<'cases'> = {}
): Promise<CaseImport> {
	const chosen = parse(options, given);
	const table = await readTableFile(name, bytes, chosen);
	const { nameAt, matchColumn, keys } = columnsChosen(table, chosen);
	const order = { studyId, coder: session.coder, action: 'case.import' } as const;
	const { result } = await change(session.store.db, order, async (writer, say) => {
		const columns = caseColumns(table, chosen.types, await attributesOfStudy(writer.trx, studyId));
		const { cases, refused } = planCases(table, nameAt, columns);
		const variableIds = new Map<number, string>();
		let variables = 0;
		for (const column of columns) {
			if (column.index === nameAt || column.type === 'skip') continue;
			if (!column.variable) variables++;
			const variable =
				column.variable ??
				(await insertVariable(writer, { name: column.name, label: '', type: column.type }));
			variableIds.set(column.index, variable.id);
		}
		const { ids, made } = await putCases(writer, cases);
		const values = cases.flatMap((planned) =>
			planned.values.map(({ column, value }) => ({
				caseId: ids.get(planned.name) ?? '',
				variableId: variableIds.get(column.index) ?? '',
				value
			}))
		);
		await putValues(writer, values);
		const found = attach(keys, matchColumn, chosen.matchTo, await ownable(writer.trx, studyId));
		const counts = { documents: 0, speakers: 0 };
		const unmatched: string[] = [];
		for (const planned of cases) {
			const caseId = ids.get(planned.name) ?? '';
			const { documents = [], speakers = [] } = found[planned.row - 1] ?? {};
			for (const { id } of documents) await writer.update('document', id, { caseId });
			for (const { id } of speakers) await writer.update('speaker', id, { caseId });
			counts.documents += documents.length;
			counts.speakers += speakers.length;
			if (documents.length + speakers.length === 0) unmatched.push(planned.name);
		}
		const done: CaseImport = {
			cases: made,
			variables,
			values: values.length,
			...counts,
			refused,
			unmatched
		};
		return say({ count: made, name }, done);
	});
	return result;
}
