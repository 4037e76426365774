import type { PassageAsk } from '#lib/contract/index.ts';
import { findByPath, variableNamed, type CorpusIndex, type PassageQuery } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import { casesNamed, attributesInOrder } from '../../store/index.ts';
import type { Session } from '../action.ts';

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

/** The query an ask means. @throws Refusal for a name that nothing has. */
export async function queryOf(
	session: Session,
	studyId: string,
	index: CorpusIndex,
	ask: PassageAsk
): Promise<PassageQuery> {
	const codes = codeIds(index.codes, ask.code ?? []);
	const without = codeIds(index.codes, ask.without ?? []);
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
		...(ask.document?.length
			? { documents: idsNamed(index.documents, ask.document, 'document-not-found') }
			: {}),
		...(ask.case?.length
			? { cases: idsNamed(await casesNamed(db, studyId, ask.case), ask.case, 'case-not-found') }
			: {}),
		...(ask.coder?.length ? { coders: idsNamed(index.coders, ask.coder, 'coder-not-found') } : {}),
		where: where.map(([variable, values]) => {
			if (!variableNamed(variables, variable)) throw new Refusal('variable-not-found', { name: variable });
			return { variable, values: values.split('|') };
		}),
		...(ask.starred ? { starred: true } : {}),
		order: ask.sort ?? 'document'
	};
}
