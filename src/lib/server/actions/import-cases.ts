import * as v from 'valibot';
import { matchNames, type Case } from '#lib/core/coding/index.ts';
import { guessColumns, type ReadTable } from '#lib/formats/read/index.ts';
import type { VariableType } from '#lib/core/survey/index.ts';
import { Refusal } from '../refusal.ts';
import { change, type Store, type Writer } from '../store/index.ts';
import { parseTable } from '../work/parse.ts';
import { parse, type Session } from './action.ts';
import { insertCase, insertVariable, putValue } from './cases.ts';

const type = v.picklist(['nominal', 'ordinal', 'numeric', 'date', 'text', 'skip']);
const options = v.object({
	encoding: v.optional(v.string()),
	delimiter: v.optional(v.picklist([',', ';', '\t', '|', ''])),
	sheet: v.optional(v.string()),
	/** The column that names the case; the first when absent. */
	nameColumn: v.optional(v.string()),
	/** Column to type; `skip` leaves a column out. Columns not named keep the guessed type. */
	types: v.optional(v.record(v.string(), type), {}),
	/** The column whose values name a document or a speaker; the name column when absent. */
	matchColumn: v.optional(v.string()),
	matchTo: v.optional(v.picklist(['speakers', 'documents', 'either', 'none']), 'either')
});
export type CaseImportOptions = v.InferInput<typeof options>;
type Chosen = v.InferOutput<typeof options>;

export interface CasePreview {
	header: readonly string[];
	rows: readonly (readonly string[])[];
	rowCount: number;
	delimiter: string;
	encoding: string;
	sheets: readonly string[];
	nameColumn: string;
	columns: readonly { name: string; type: VariableType; missing: number; distinct: number }[];
	/** For each row, what it would be attached to. */
	matches: readonly {
		row: number;
		name: string;
		documents: readonly string[];
		speakers: readonly string[];
	}[];
}

export interface CaseImport {
	cases: number;
	variables: number;
	values: number;
	documents: number;
	speakers: number;
	/** Rows that were left out, with the reason. `row` counts data rows from 1. */
	refused: readonly { row: number; code: string; value: string }[];
	/** Cases that found neither document nor speaker. */
	unmatched: readonly string[];
}

const readTableFile = (name: string, bytes: Uint8Array, chosen: Chosen): Promise<ReadTable> =>
	parseTable(name, bytes, {
		...(chosen.encoding ? { encoding: chosen.encoding } : {}),
		...(chosen.delimiter === undefined ? {} : { delimiter: chosen.delimiter }),
		...(chosen.sheet ? { sheet: chosen.sheet } : {})
	});

/** Index of a column by its header. @throws Refusal `column-not-found`. */
export function columnIndex(table: ReadTable, name: string): number {
	const index = table.header.indexOf(name);
	if (index < 0) throw new Refusal('column-not-found', { column: name, columns: table.header.join(', ') });
	return index;
}

/** `db` is the transaction when one is open: any other query would wait for it for ever. */
async function owners(db: Store['db'], studyId: string) {
	const documents = await db
		.selectFrom('document')
		.select(['id', 'name', 'caseId'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	const speakers = await db
		.selectFrom('speaker')
		.select(['id', 'label', 'role', 'caseId'])
		.where('studyId', '=', studyId)
		.where('role', '=', 'participant')
		.execute();
	return { documents, speakers };
}

type Owners = Awaited<ReturnType<typeof owners>>;

/** For each value, the ids of the speakers and of the documents it names. */
function attach(
	values: readonly string[],
	heading: string,
	to: Chosen['matchTo'],
	{ documents, speakers }: Owners
) {
	const bySpeaker =
		to === 'speakers' || to === 'either'
			? matchNames(
					values,
					speakers.map((s) => s.label),
					heading
				)
			: values.map(() => []);
	const byDocument =
		to === 'documents' || to === 'either'
			? matchNames(
					values,
					documents.map((d) => d.name),
					heading
				)
			: values.map(() => []);
	return values.map((_, i) => {
		const spoken = (bySpeaker[i] ?? []).flatMap((k) => speakers[k] ?? []);
		// A case that speaks under its own name owns its turns; whole documents go to cases without speakers.
		const whole =
			spoken.length > 0 && to === 'either' ? [] : (byDocument[i] ?? []).flatMap((k) => documents[k] ?? []);
		return { speakers: spoken, documents: whole };
	});
}

/** Shows what a table of participants would become, and keeps nothing. */
export async function previewCases(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: CaseImportOptions = {}
): Promise<CasePreview> {
	const chosen = parse(options, given);
	const table = await readTableFile(name, bytes, chosen);
	const nameColumn = chosen.nameColumn ?? table.header[0] ?? '';
	const nameAt = columnIndex(table, nameColumn);
	const matchColumn = chosen.matchColumn ?? nameColumn;
	const matchAt = columnIndex(table, matchColumn);
	const found = attach(
		table.rows.map((r) => r[matchAt] ?? ''),
		matchColumn,
		chosen.matchTo,
		await owners(session.store.db, studyId)
	);
	return {
		header: table.header,
		rows: table.rows.slice(0, 20),
		rowCount: table.rows.length,
		delimiter: table.delimiter,
		encoding: table.encoding,
		sheets: table.sheets,
		nameColumn,
		columns: guessColumns(table),
		matches: table.rows.slice(0, 500).map((r, i) => ({
			row: i + 1,
			name: r[nameAt] ?? '',
			documents: found[i]?.documents.map((d) => d.name) ?? [],
			speakers: found[i]?.speakers.map((s) => s.label) ?? []
		}))
	};
}

/** The case of that name, made when there is none. */
async function caseNamed(writer: Writer, name: string): Promise<{ row: Pick<Case, 'id'>; isNew: boolean }> {
	const there = await writer.trx
		.selectFrom('case')
		.select('id')
		.where('studyId', '=', writer.studyId)
		.where('name', '=', name)
		.executeTakeFirst();
	return there ? { row: there, isNew: false } : { row: await insertCase(writer, name), isNew: true };
}

/** Imports a table of participants, a row each: cases, their attributes, and what they own. One change. */
export async function importCases(
	session: Session,
	studyId: string,
	name: string,
	bytes: Uint8Array,
	given: CaseImportOptions = {}
): Promise<CaseImport> {
	const chosen = parse(options, given);
	const table = await readTableFile(name, bytes, chosen);
	const nameColumn = chosen.nameColumn ?? table.header[0] ?? '';
	const nameAt = columnIndex(table, nameColumn);
	const matchColumn = chosen.matchColumn ?? nameColumn;
	const matchAt = columnIndex(table, matchColumn);
	for (const column of Object.keys(chosen.types)) columnIndex(table, column);
	const guessed = guessColumns(table);
	const order = { studyId, coder: session.coder, action: 'case.import' };
	const { result } = await change(session.store.db, order, async (writer, say): Promise<CaseImport> => {
		const found = attach(
			table.rows.map((r) => r[matchAt] ?? ''),
			matchColumn,
			chosen.matchTo,
			await owners(writer.trx, studyId)
		);
		const existing = await writer.trx
			.selectFrom('variable')
			.selectAll()
			.where('studyId', '=', studyId)
			.where('datasetId', 'is', null)
			.execute();
		const columns = [];
		let variables = 0;
		for (const [index, column] of guessed.entries()) {
			const wanted = chosen.types[column.name] ?? column.type;
			if (index === nameAt || wanted === 'skip' || column.name === '') continue;
			let variable = existing.find((e) => e.name === column.name);
			if (!variable) {
				variable = await insertVariable(writer, { name: column.name, label: '', type: wanted });
				variables++;
			}
			columns.push({ index, variable });
		}
		const refused: { row: number; code: string; value: string }[] = [];
		const unmatched: string[] = [];
		const seen = new Set<string>();
		const counts = { cases: 0, values: 0, documents: 0, speakers: 0 };
		for (const [i, row] of table.rows.entries()) {
			const caseName = (row[nameAt] ?? '').trim();
			if (caseName === '' || seen.has(caseName)) {
				refused.push({ row: i + 1, code: caseName === '' ? 'name-missing' : 'name-twice', value: caseName });
				continue;
			}
			seen.add(caseName);
			const { row: owner, isNew } = await caseNamed(writer, caseName);
			if (isNew) counts.cases++;
			for (const { index, variable } of columns) {
				const value = row[index] ?? '';
				if (value.trim() === '') continue;
				try {
					await putValue(writer, owner.id, variable, value);
					counts.values++;
				} catch (error) {
					if (!(error instanceof Refusal)) throw error;
					refused.push({ row: i + 1, code: error.code, value: `${variable.name}: ${value}` });
				}
			}
			const owned = found[i] ?? { documents: [], speakers: [] };
			for (const document of owned.documents) {
				await writer.update('document', document.id, { caseId: owner.id });
				counts.documents++;
			}
			for (const speaker of owned.speakers) {
				await writer.update('speaker', speaker.id, { caseId: owner.id });
				counts.speakers++;
			}
			if (owned.documents.length + owned.speakers.length === 0) unmatched.push(caseName);
		}
		say({ count: counts.cases, name });
		return { ...counts, variables, refused, unmatched };
	});
	return result;
}
