import { codeTree, inTreeOrder } from '#lib/core/coding/index.ts';
import type { Session } from './action.ts';

/** What passages can be filtered by. */
export interface Facets {
	codes: { id: string; name: string; depth: number; colour: number }[];
	documents: { id: string; name: string }[];
	cases: { id: string; name: string }[];
	coders: { id: string; name: string }[];
	/** Attributes of cases with the values they take, at most 60 each. */
	attributes: { name: string; values: string[] }[];
}

const MOST_VALUES = 60;

export async function facets(session: Session, studyId: string): Promise<Facets> {
	const { db } = session.store;
	const named = (table: 'document' | 'case') =>
		db.selectFrom(table).select(['id', 'name']).where('studyId', '=', studyId).orderBy('position').execute();
	const codes = await db
		.selectFrom('code')
		.selectAll()
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	const values = await db
		.selectFrom('value')
		.innerJoin('variable', 'variable.id', 'value.variableId')
		.select(['variable.name', 'value.value'])
		.distinct()
		.where('variable.studyId', '=', studyId)
		.orderBy('variable.position')
		.orderBy('value.value')
		.execute();
	const byName = Map.groupBy(values, (v) => v.name);
	return {
		codes: inTreeOrder(codeTree(codes)).map(({ code, depth }) => ({
			id: code.id,
			name: code.name,
			depth,
			colour: code.colour
		})),
		documents: await named('document'),
		cases: await named('case'),
		coders: await db.selectFrom('coder').select(['id', 'name']).where('studyId', '=', studyId).execute(),
		attributes: [...byName].map(([name, rows]) => ({
			name,
			values: rows.slice(0, MOST_VALUES).map((r) => r.value)
		}))
	};
}
