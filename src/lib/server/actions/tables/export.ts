import type { CaseLabels, PassageAsk, PassageLabels, PassageLine } from '#lib/contract/index.ts';
import { findByPath, pathNames, withDescendants } from '#lib/core/coding/index.ts';
import { countColumn, textColumn, type Cell, type Column, type Table } from '#lib/core/findings/index.ts';
import type { VariableType } from '#lib/core/survey/index.ts';
import { attributesInOrder, caseRows, codingsWithCoders, namedCodes, valuesAt } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** Between several coders in one cell. */
const SEVERAL = '; ';

const columnType = (type: VariableType): Column['type'] => (type === 'numeric' ? 'number' : 'text');

/** A value as a cell: a numeric one as a number, so that a spreadsheet computes with it. */
function cellOf(type: VariableType, value: string): Cell {
	if (value === '') return null;
	return type === 'numeric' ? Number(value) : value;
}

interface Attributes {
	variables: { id: string; name: string; type: VariableType }[];
	cases: { id: string; name: string; cells: Cell[] }[];
}

/** The cases with their attributes, a cell for each; no questionnaires. */
async function attributesOf(session: Session, studyId: string): Promise<Attributes> {
	const { db } = session.store;
	const variables = await attributesInOrder(db, studyId);
	const cases = await caseRows(db, studyId);
	const values = await valuesAt(
		db,
		variables.map(({ id }) => id),
		cases.map(({ row }) => row)
	);
	const columns = variables.map(({ id, type }) => ({ type, values: values.get(id) ?? [] }));
	return {
		variables,
		cases: cases.map(({ id, name }, at) => ({
			id,
			name,
			cells: columns.map(({ type, values }) => cellOf(type, values[at] ?? ''))
		}))
	};
}

/** Which codes of a passage are asked for: those named, with the ones below them. All when none is named. */
async function codesAsked(session: Session, studyId: string, ask: PassageAsk) {
	const codes = await namedCodes(session.store.db, studyId);
	const named = (ask.code ?? []).flatMap((asked) =>
		codes.some(({ id }) => id === asked) ? [asked] : findByPath(codes, asked).map(({ id }) => id)
	);
	const wanted = ask.children === false ? new Set(named) : withDescendants(codes, named);
	return { paths: pathNames(codes), isAsked: (id: string) => named.length === 0 || wanted.has(id) };
}

/** Segment id, then code id, to the names of its coders. */
async function codersOf(session: Session, studyId: string): Promise<Map<string, Map<string, string[]>>> {
	const of = new Map<string, Map<string, string[]>>();
	for (const { segmentId, codeId, name } of await codingsWithCoders(session.store.db, studyId)) {
		const codes = of.get(segmentId) ?? new Map<string, string[]>();
		of.set(segmentId, codes.set(codeId, [...(codes.get(codeId) ?? []), name]));
	}
	return of;
}

/**
 * Passages, a row for each with each of the codes asked for: where, whose words with that person's attributes, which
 * code, by whom. The import of codings reads it again.
 */
export async function passagesTable(
	session: Session,
	studyId: string,
	lines: readonly PassageLine[],
	ask: PassageAsk,
	labels: PassageLabels
): Promise<Table> {
	const { variables, cases } = await attributesOf(session, studyId);
	const cellsOf = new Map(cases.map(({ id, cells }) => [id, cells]));
	const nobody = variables.map(() => null);
	const { paths, isAsked } = await codesAsked(session, studyId, ask);
	const coders = await codersOf(session, studyId);
	return {
		kind: 'table',
		title: labels.title,
		columns: [
			textColumn('document', labels.document),
			textColumn('case', labels.case),
			...variables.map((v): Column => ({ key: v.id, label: v.name, type: columnType(v.type) })),
			textColumn('speaker', labels.speaker),
			textColumn('code', labels.code),
			textColumn('quotation', labels.quotation),
			countColumn('start', labels.start),
			countColumn('end', labels.end),
			textColumn('coder', labels.coder),
			textColumn('starred', labels.starred)
		],
		rows: lines.flatMap((line) => {
			const attributes = cellsOf.get(line.caseId ?? '') ?? nobody;
			const codes = line.codeIds.filter(isAsked);
			// A passage that is only starred has no code, and a row all the same.
			return (codes.length > 0 ? codes : [null]).map((codeId): Cell[] => [
				line.document,
				line.case || null,
				...attributes,
				line.speaker || null,
				codeId && (paths.get(codeId) ?? null),
				line.quotation,
				line.start,
				line.end,
				(codeId &&
					coders
						.get(line.id)
						?.get(codeId)
						?.filter((name) => line.coders.includes(name))
						.join(SEVERAL)) ||
					null,
				line.starred ? labels.yes : null
			]);
		}),
		notes: []
	};
}

/** Cases and their attributes, a row each: what the import of participants reads again. */
export async function casesTable(session: Session, studyId: string, labels: CaseLabels): Promise<Table> {
	const { variables, cases } = await attributesOf(session, studyId);
	return {
		kind: 'table',
		title: labels.title,
		columns: [
			textColumn('case', labels.case),
			...variables.map((v): Column => ({ key: v.id, label: v.name, type: columnType(v.type) }))
		],
		rows: cases.map(({ name, cells }) => [name, ...cells]),
		notes: []
	};
}
