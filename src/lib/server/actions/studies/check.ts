import type { Fault } from '#lib/contract/index.ts';
import {
	idsOfStudy,
	memoTargets,
	quotationsOfStudy,
	seqsInOrder,
	strayAttributes,
	studyIds,
	textsOfStudy,
	turnSpans,
	type Db
} from '../../store/index.ts';
import type { Session } from '../action.ts';

const subjects = ['document', 'case', 'code', 'segment', 'coding'] as const;

async function memosAboutNothing(db: Db, studyId: string): Promise<string[]> {
	const known = new Set([studyId]);
	for (const table of subjects) for (const id of await idsOfStudy(db, table, studyId)) known.add(id);
	return (await memoTargets(db, studyId)).filter((m) => !known.has(m.targetId)).map((m) => m.id);
}

async function faultsOf(db: Db, study: string): Promise<Fault[]> {
	const faults: Fault[] = [];
	const find = (code: Fault['code'], id: string): number => faults.push({ code, study, id });
	const texts = await textsOfStudy(db, study);
	for (const s of await quotationsOfStudy(db, study)) {
		if (texts.get(s.documentId)?.slice(s.start, s.end) !== s.quotation) find('quotation-off', s.id);
	}
	for (const id of await memosAboutNothing(db, study)) find('parent-missing', id);
	for (const id of await strayAttributes(db, study)) find('parent-missing', id);
	for (const t of await turnSpans(db, study)) {
		const length = texts.get(t.documentId)?.length ?? -1;
		if (t.start > t.wordsStart || t.wordsStart > t.end || t.end > length) find('turn-off', t.id);
	}
	for (const [i, entry] of (await seqsInOrder(db, study)).entries()) {
		if (entry.seq !== i + 1) find('journal-gap', entry.id);
	}
	return faults;
}

/** Looks for anything that should not be: a damaged database, a row without its parent, a coding off its words. */
export async function check(session: Session): Promise<Fault[]> {
	const { db } = session.store;
	const faults: Fault[] = (await session.store.damage()).map((one) => ({ ...one, study: '' }));
	for (const study of await studyIds(db)) faults.push(...(await faultsOf(db, study)));
	return faults;
}
