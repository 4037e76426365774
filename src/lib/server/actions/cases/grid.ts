import { BY_NAME, gridAsk, type GridAsk, type GridVariable, type GridWindow } from '#lib/contract/index.ts';
import { fold, sortRows } from '#lib/core/text/index.ts';
import {
	attributesInOrder,
	documentsOfCases,
	memoCounts,
	namesInOrder,
	valuesOf
} from '../../store/index.ts';
import { parse, type Session } from '../action.ts';

type Name = Awaited<ReturnType<typeof namesInOrder>>[number];

/** The columns of the grid of participants: the attributes of cases, no questionnaires. */
export const gridVariables = (session: Session, studyId: string): Promise<GridVariable[]> =>
	attributesInOrder(session.store.db, studyId);

/** Between several answers to one variable. */
const SEVERAL = '; ';

/** The cells of some cases: case id, then variable id, to what stands there. */
async function cellsOf(
	session: Session,
	variableIds: readonly string[],
	caseIds?: readonly string[]
): Promise<Map<string, Map<string, string>>> {
	const cells = new Map<string, Map<string, string>>();
	for (const { caseId, variableId, value } of await valuesOf(session.store.db, variableIds, caseIds)) {
		const row = cells.get(caseId) ?? new Map<string, string>();
		const before = row.get(variableId);
		cells.set(caseId, row.set(variableId, before === undefined ? value : before + SEVERAL + value));
	}
	return cells;
}

/** The cases whose name or one of whose values holds some words. Each different value is looked at once. */
async function holding(
	session: Session,
	names: readonly Name[],
	variables: readonly GridVariable[],
	words: string
): Promise<Name[]> {
	const known = new Map<string, boolean>();
	const holds = (value: string): boolean => {
		const seen = known.get(value) ?? fold(value).includes(words);
		known.set(value, seen);
		return seen;
	};
	const values = await valuesOf(
		session.store.db,
		variables.map((variable) => variable.id)
	);
	const found = new Set(values.flatMap(({ caseId, value }) => (holds(value) ? caseId : [])));
	return names.filter(({ id, name }) => found.has(id) || holds(name));
}

async function sorted(
	session: Session,
	names: readonly Name[],
	variables: readonly GridVariable[],
	{ sort, descending = false }: GridAsk,
	locale: string
): Promise<readonly Name[]> {
	const direction = descending ? 'descending' : 'ascending';
	if (sort === BY_NAME) return sortRows(names, ({ name }) => name, direction, locale);
	const variable = variables.find(({ id }) => id === sort);
	if (!variable) return names;
	const cells = await cellsOf(session, [variable.id]);
	const valueOf = ({ id }: Name) => {
		const value = cells.get(id)?.get(variable.id) ?? '';
		return variable.type === 'numeric' && value !== '' ? Number(value) : value;
	};
	return sortRows(names, valueOf, direction, locale);
}

/** A window of the cases of a study with their attributes; words are sorted as in `locale`. @throws Refusal `bad-input`. */
export async function gridWindow(
	session: Session,
	studyId: string,
	given: GridAsk,
	locale: string
): Promise<GridWindow> {
	const ask = parse(gridAsk, given);
	const { db } = session.store;
	const variables = await gridVariables(session, studyId);
	const all = await namesInOrder(db, 'case', studyId);
	const words = fold(ask.filter).trim();
	const found = words === '' ? all : await holding(session, all, variables, words);
	const ordered = await sorted(session, found, variables, ask, locale);
	const place = ask.around === undefined ? -1 : ordered.findIndex(({ id }) => id === ask.around);
	const from = place < 0 ? ask.from : Math.max(0, place - Math.floor(ask.limit / 2));
	const shown = ordered.slice(from, from + ask.limit);
	const ids = shown.map(({ id }) => id);
	const variableIds = variables.map(({ id }) => id);
	const cells = await cellsOf(session, variableIds, ids);
	const memos = await memoCounts(db, studyId, 'case');
	const documents = Map.groupBy(await documentsOfCases(db, studyId, ids), (row) => row.caseId);
	return {
		cases: all.length,
		found: ordered.length,
		from,
		rows: shown.map(({ id, name }) => ({
			id,
			name,
			values: variableIds.map((variable) => cells.get(id)?.get(variable) ?? ''),
			documents: documents.get(id)?.map((row) => row.name) ?? [],
			memos: memos.get(id) ?? 0
		}))
	};
}
