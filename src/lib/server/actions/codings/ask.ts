import {
	findByPath,
	variableNamed,
	type CorpusIndex,
	type PassageOrder,
	type PassageQuery
} from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import { casesNamed, attributesInOrder } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** Which passages are asked for: names, paths or ids, as a page or the command line gives them. */
export interface PassageAsk {
	codes?: readonly string[];
	/** Passages with any of the codes, or with all of them. */
	match?: 'any' | 'all';
	without?: readonly string[];
	/** A code stands for those below it too (the default). */
	children?: boolean;
	documents?: readonly string[];
	cases?: readonly string[];
	/** Attribute to the values it may have, `a|b` for either. */
	where?: Readonly<Record<string, string>>;
	coders?: readonly string[];
	starred?: boolean;
	sort?: string;
}

function codeIds(codes: CorpusIndex['codes'], asked: readonly string[]): string[] {
	const ids = new Set(codes.map((c) => c.id));
	return asked.flatMap((name) => {
		if (ids.has(name)) return [name];
		const found = findByPath(codes, name);
		if (found.length === 0) throw new Refusal('code-not-found', { name });
		return found.map((c) => c.id);
	});
}

function idsNamed(
	rows: readonly { id: string; name: string }[],
	asked: readonly string[],
	refusal: 'document-not-found' | 'case-not-found' | 'coder-not-found'
): string[] {
	return asked.flatMap((name) => {
		const found = rows.filter((r) => r.id === name || r.name === name);
		if (found.length === 0) throw new Refusal(refusal, { name });
		return found.map((r) => r.id);
	});
}

const orders: readonly string[] = ['document', 'code', 'case', 'length', 'date'];

/** The query an ask means. @throws Refusal for a name that nothing has. */
export async function queryOf(
	session: Session,
	studyId: string,
	index: CorpusIndex,
	ask: PassageAsk
): Promise<PassageQuery> {
	const codes = codeIds(index.codes, ask.codes ?? []);
	const without = codeIds(index.codes, ask.without ?? []);
	if (ask.sort !== undefined && !orders.includes(ask.sort)) {
		throw new Refusal('bad-input', { field: 'sort', problem: orders.join(', ') });
	}
	const { db } = session.store;
	const where = Object.entries(ask.where ?? {});
	const variables = where.length === 0 ? [] : await attributesInOrder(db, studyId);
	return {
		...(codes.length + without.length > 0
			? {
					codes: {
						...(codes.length === 0 ? {} : ask.match === 'all' ? { all: codes } : { any: codes }),
						...(without.length > 0 ? { none: without } : {}),
						withChildren: ask.children !== false
					}
				}
			: {}),
		...(ask.documents?.length
			? { documents: idsNamed(index.documents, ask.documents, 'document-not-found') }
			: {}),
		...(ask.cases?.length
			? { cases: idsNamed(await casesNamed(db, studyId, ask.cases), ask.cases, 'case-not-found') }
			: {}),
		...(ask.coders?.length ? { coders: idsNamed(index.coders, ask.coders, 'coder-not-found') } : {}),
		where: where.map(([variable, values]) => {
			if (!variableNamed(variables, variable)) throw new Refusal('variable-not-found', { name: variable });
			return { variable, values: values.split('|') };
		}),
		...(ask.starred ? { starred: true } : {}),
		order: (ask.sort ?? 'document') as PassageOrder
	};
}
