import { pathNames, type Memo, type MemoTarget } from '#lib/core/coding/index.ts';
import type { Session } from './action.ts';

/** A memo with what it is about. */
export interface MemoLine extends Omit<Memo, 'studyId' | 'coderId'> {
	coder: string;
	initials: string;
	/** Written by whoever asks. */
	mine: boolean;
	/** Name of the document, case or code; the words of a passage; '' for the study itself. */
	about: string;
	/** The code of a coding, or the code itself: its path and its colour. */
	code: { id: string; path: string; colour: number } | null;
	/** Where its words stand, for a document, a passage or a coding. */
	place: { documentId: string; document: string; start: number; end: number } | null;
}

interface Found {
	about: string;
	code: MemoLine['code'];
	place: MemoLine['place'];
}

/** For each kind of target, what a memo on it is about, by the target's id. */
async function targetsOf(session: Session, studyId: string): Promise<Map<string, Found>> {
	const { db } = session.store;
	const found = new Map<string, Found>();
	const about = (type: MemoTarget) =>
		db.selectFrom('memo').select('targetId').where('studyId', '=', studyId).where('targetType', '=', type);

	const codes = await db.selectFrom('code').selectAll().where('studyId', '=', studyId).execute();
	const paths = pathNames(codes);
	const byId = new Map(
		codes.map(({ id, colour }) => [id, { id, path: paths.get(id) ?? '', colour }] as const)
	);
	for (const { id, name } of codes) found.set(id, { about: name, code: byId.get(id) ?? null, place: null });

	const documents = await db
		.selectFrom('document')
		.select(['id', 'name'])
		.where('studyId', '=', studyId)
		.execute();
	const names = new Map(documents.map((d) => [d.id, d.name]));
	for (const { id, name } of documents) {
		found.set(id, { about: name, code: null, place: { documentId: id, document: name, start: 0, end: 0 } });
	}
	const cases = await db.selectFrom('case').select(['id', 'name']).where('id', 'in', about('case')).execute();
	for (const { id, name } of cases) found.set(id, { about: name, code: null, place: null });

	const segments = await db
		.selectFrom('segment')
		.select(['id', 'documentId', 'start', 'end', 'quotation'])
		.where('id', 'in', about('segment'))
		.execute();
	const codings = await db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.select(['coding.id', 'codeId', 'documentId', 'start', 'end', 'quotation'])
		.where('coding.id', 'in', about('coding'))
		.execute();
	type Passage = (typeof segments)[number] & { codeId?: string };
	const passages: Passage[] = [...segments, ...codings];
	for (const { id, codeId, documentId, start, end, quotation } of passages) {
		found.set(id, {
			about: quotation,
			code: codeId === undefined ? null : (byId.get(codeId) ?? null),
			place: { documentId, document: names.get(documentId) ?? '', start, end }
		});
	}
	return found;
}

/** Every memo of a study, the newest first, with what it is about. */
export async function listMemos(session: Session, studyId: string): Promise<MemoLine[]> {
	const rows = await session.store.db
		.selectFrom('memo')
		.innerJoin('coder', 'coder.id', 'memo.coderId')
		.selectAll('memo')
		.select(['coder.name as coder', 'initials'])
		.where('memo.studyId', '=', studyId)
		.orderBy('memo.createdAt', 'desc')
		.orderBy('memo.id', 'desc')
		.execute();
	const targets = await targetsOf(session, studyId);
	return rows.map(({ studyId: _study, coderId: _coder, ...memo }) => ({
		...memo,
		mine: memo.coder === session.coder,
		about: '',
		code: null,
		place: null,
		...targets.get(memo.targetId)
	}));
}
