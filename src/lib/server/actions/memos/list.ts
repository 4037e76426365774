import { pathNames, type MemoLine } from '#lib/core/coding/index.ts';
import {
	casesWithMemos,
	codingsWithMemos,
	memosNewestFirst,
	namesOf,
	rowsOfStudy,
	segmentsWithMemos
} from '../../store/index.ts';
import type { Session } from '../action.ts';

interface Found {
	about: string;
	code: MemoLine['code'];
	place: MemoLine['place'];
}

/** For each kind of target, what a memo on it is about, by the target's id. */
async function targetsOf(session: Session, studyId: string): Promise<Map<string, Found>> {
	const { db } = session.store;
	const found = new Map<string, Found>();
	const codes = await rowsOfStudy(db, 'code', studyId);
	const paths = pathNames(codes);
	const byId = new Map(
		codes.map(({ id, colour }) => [id, { id, path: paths.get(id) ?? '', colour }] as const)
	);
	for (const { id, name } of codes) found.set(id, { about: name, code: byId.get(id) ?? null, place: null });

	const documents = await namesOf(db, 'document', studyId);
	const names = new Map(documents.map((d) => [d.id, d.name]));
	for (const { id, name } of documents) {
		found.set(id, { about: name, code: null, place: { documentId: id, document: name, start: 0, end: 0 } });
	}
	for (const { id, name } of await casesWithMemos(db, studyId)) {
		found.set(id, { about: name, code: null, place: null });
	}

	const segments = await segmentsWithMemos(db, studyId);
	const codings = await codingsWithMemos(db, studyId);
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
	const rows = await memosNewestFirst(session.store.db, studyId);
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
