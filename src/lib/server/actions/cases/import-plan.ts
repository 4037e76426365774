import type { RowRefusal } from '#lib/contract/index.ts';
import { matchNames, type Document, type Speaker } from '#lib/core/coding/index.ts';
import { canonicalValue, type Variable, type VariableType } from '#lib/core/survey/index.ts';
import { guessColumns, type ReadTable } from '#lib/formats/read/index.ts';
import { answeringSpeakers, namesInOrder, type Db } from '../../store/index.ts';

export type MatchTo = 'speakers' | 'documents' | 'either' | 'none';

/** One column of a table of participants, as it would be kept. */
export interface CaseColumn {
	index: number;
	name: string;
	type: VariableType | 'skip';
	missing: number;
	distinct: number;
	/** The variable of that name, when the study has it: its type counts. */
	variable: Variable | undefined;
}

/** What a table of participants would become. */
export interface CasePlan {
	/** Each with its data row, from 1. */
	cases: { line: number; name: string }[];
	/** The columns that are kept, each with a value for every case, '' for none. */
	columns: { column: CaseColumn; type: VariableType; values: string[] }[];
	/** Cells that cannot be kept, and rows that are no case. */
	refused: RowRefusal[];
}

/** What the columns of a table are: the type wanted, else the guessed one; a variable of the study keeps its own. */
export function caseColumns(
	table: ReadTable,
	wanted: Readonly<Record<string, VariableType | 'skip'>>,
	existing: readonly Variable[]
): CaseColumn[] {
	return guessColumns(table).map(({ name, type, missing, distinct }, index) => {
		const variable = existing.find((one) => one.name === name);
		const asked = wanted[name];
		return {
			index,
			name,
			type: asked === 'skip' ? 'skip' : (variable?.type ?? asked ?? type),
			missing,
			distinct,
			variable
		};
	});
}

/** The value of a cell, remembered: cells come back. */
function canonicalIn(
	known: Map<string, string | null> | undefined,
	type: VariableType,
	cell: string
): string | null {
	const before = known?.get(cell);
	if (before !== undefined) return before;
	const value = canonicalValue(type, cell);
	known?.set(cell, value);
	return value;
}

/** The cases a table holds and the cells that cannot be kept, each with its row. */
export function planCases(table: ReadTable, nameAt: number, columns: readonly CaseColumn[]): CasePlan {
	const plan: CasePlan = { cases: [], columns: [], refused: [] };
	for (const column of columns) {
		const { index, type } = column;
		if (index !== nameAt && type !== 'skip') plan.columns.push({ column, type, values: [] });
	}
	/** By column, what each different cell is as a value. */
	const known = plan.columns.map(() => new Map<string, string | null>());
	const { cases, refused } = plan;
	const seen = new Set<string>();
	for (const [i, cells] of table.rows.entries()) {
		const row = i + 1;
		const name = (cells[nameAt] ?? '').trim();
		if (name === '' || seen.has(name)) {
			refused.push({ row, code: name === '' ? 'name-missing' : 'name-twice', value: name });
			continue;
		}
		seen.add(name);
		cases.push({ line: row, name });
		for (const [at, { column, type, values }] of plan.columns.entries()) {
			const given = cells[column.index] ?? '';
			const value = canonicalIn(known[at], type, given);
			values.push(value ?? '');
			if (value === null) refused.push({ row, code: 'bad-value', value: `${column.name}: ${given}` });
		}
	}
	return plan;
}

/** What cases can own. */
export interface Ownable {
	documents: Pick<Document, 'id' | 'name'>[];
	speakers: Pick<Speaker, 'id' | 'label'>[];
}

export const ownable = async (db: Db, studyId: string): Promise<Ownable> => ({
	documents: await namesInOrder(db, 'document', studyId),
	speakers: await answeringSpeakers(db, studyId)
});

/** For each value of the column called `heading`, the speakers and the documents it names. */
export function attach(
	values: readonly string[],
	heading: string,
	to: MatchTo,
	{ documents, speakers }: Ownable
): Ownable[] {
	const found = (wanted: boolean, labels: readonly string[]): number[][] =>
		wanted ? matchNames(values, labels, heading) : [];
	const bySpeaker = found(
		to === 'speakers' || to === 'either',
		speakers.map((s) => s.label)
	);
	const byDocument = found(
		to === 'documents' || to === 'either',
		documents.map((d) => d.name)
	);
	return values.map((_, i) => {
		const spoken = (bySpeaker[i] ?? []).flatMap((k) => speakers[k] ?? []);
		// A case that speaks under its own name owns its turns; whole documents go to cases without speakers.
		const whole =
			spoken.length > 0 && to === 'either' ? [] : (byDocument[i] ?? []).flatMap((k) => documents[k] ?? []);
		return { speakers: spoken, documents: whole };
	});
}
