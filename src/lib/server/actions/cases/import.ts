import type { InferOutput } from 'valibot';
import { imports, type CaseImport, type CasePreview, type ImportOptions } from '#lib/contract/index.ts';
import type { Case } from '#lib/core/coding/index.ts';
import type { Variable } from '#lib/core/survey/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import {
	attributesOfStudy,
	caseRows,
	change,
	newId,
	nextPosition,
	setCells,
	valuesAt,
	type Writer
} from '../../store/index.ts';
import { parse, type Session } from '../action.ts';
import { newVariable } from './commands.ts';
import { attach, caseColumns, ownable, planCases, type CasePlan } from './import-plan.ts';
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
	const there = new Set((await caseRows(db, studyId)).map((one) => one.name));
	const found = attach(keys, matchColumn, chosen.matchTo, await ownable(db, studyId));
	const matches = cases.map((planned) => ({
		row: planned.line,
		name: planned.name,
		documents: found[planned.line - 1]?.documents.map((d) => d.name) ?? [],
		speakers: found[planned.line - 1]?.speakers.map((s) => s.label) ?? []
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

/** A case a table names: of the study already, or made by the import. */
interface Named {
	id: string;
	row: number;
	isNew: boolean;
}

/** The cases of a plan, those that were missing made. */
async function putCases(writer: Writer, planned: CasePlan['cases']): Promise<Named[]> {
	const { trx, studyId, at: createdAt } = writer;
	const known = new Map((await caseRows(trx, studyId)).map((one) => [one.name, one]));
	const fresh = planned.filter(({ name }) => !known.has(name));
	const firstRow = await writer.take(fresh.length);
	const firstPosition = await nextPosition(trx, 'case', studyId);
	const made = fresh.map(({ name }, i): Case => {
		const place = { row: firstRow + i, position: firstPosition + i };
		return { id: newId(), studyId, ...place, name, createdAt };
	});
	await writer.insertMany('case', made);
	const byName = new Map(made.map((one) => [one.name, one]));
	return planned.map(({ name }) => {
		const { id = '', row = 0 } = known.get(name) ?? byName.get(name) ?? {};
		return { id, row, isNew: byName.has(name) };
	});
}

/** The variables of the columns of a plan, in their order, those that were missing made. */
async function putVariables(
	writer: Writer,
	columns: CasePlan['columns']
): Promise<{ ids: string[]; made: number }> {
	const first = await nextPosition(writer.trx, 'variable', writer.studyId);
	const made: Variable[] = [];
	const ids = columns.map(({ column: { name, variable }, type }) => {
		if (variable) return variable.id;
		const given = { name, label: '', type, position: first + made.length };
		return made[made.push(newVariable(writer, given)) - 1]?.id ?? '';
	});
	await writer.insertMany('variable', made);
	return { ids, made: made.length };
}

/** Writes the values of a plan; an empty cell takes no value away. Returns how many values there were. */
async function putValues(
	writer: Writer,
	cases: readonly Named[],
	columns: CasePlan['columns'],
	variableIds: readonly string[]
): Promise<number> {
	const rows = cases.map(({ row }) => row);
	const known = cases.some(({ isNew }) => !isNew);
	const before = known ? await valuesAt(writer.trx, variableIds, rows) : undefined;
	let count = 0;
	for (const [i, { values }] of columns.entries()) {
		const variableId = variableIds[i] ?? '';
		const there = before?.get(variableId);
		// New cases are set even where they have no value: rows without gaps take a few bytes of the journal.
		const isSet = (at: number): boolean =>
			cases[at]?.isNew === true || (values[at] !== '' && values[at] !== there?.[at]);
		if (there)
			await setCells(
				writer,
				variableId,
				rows.filter((_, at) => isSet(at)),
				values.filter((_, at) => isSet(at))
			);
		else await setCells(writer, variableId, rows, values);
		count += values.reduce((sum, value) => (value === '' ? sum : sum + 1), 0);
	}
	return count;
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
		const { cases, columns: kept, refused } = planCases(table, nameAt, columns);
		const variables = await putVariables(writer, kept);
		const named = await putCases(writer, cases);
		const values = await putValues(writer, named, kept, variables.ids);
		const found = attach(keys, matchColumn, chosen.matchTo, await ownable(writer.trx, studyId));
		const owned = cases.map(({ line }, i) => ({ caseId: named[i]?.id ?? '', ...found[line - 1] }));
		const documents = owned.flatMap(({ caseId, documents = [] }) =>
			documents.map(({ id }) => ({ id, patch: { caseId } }))
		);
		const speakers = owned.flatMap(({ caseId, speakers = [] }) =>
			speakers.map(({ id }) => ({ id, patch: { caseId } }))
		);
		await writer.updateMany('document', documents);
		await writer.updateMany('speaker', speakers);
		const owns = new Set([...documents, ...speakers].map(({ patch }) => patch.caseId));
		const done: CaseImport = {
			cases: named.filter(({ isNew }) => isNew).length,
			variables: variables.made,
			values,
			documents: documents.length,
			speakers: speakers.length,
			refused,
			unmatched: cases.flatMap((planned, i) => (owns.has(named[i]?.id ?? '') ? [] : planned.name))
		};
		return say({ count: done.cases, name }, done);
	});
	return result;
}
