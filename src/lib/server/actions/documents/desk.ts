import { countBy, type DeskData } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';
import { codeTreeLines } from '../codes/tree.ts';
import { loadIndex } from '../codings/material.ts';
import { head } from '../studies/history.ts';

/** Everything the desk shows of one document. With `blind`, nothing of what other coders have coded. */
export async function openDesk(
	session: Session,
	studyId: string,
	documentId: string,
	blind = false
): Promise<DeskData> {
	const { db } = session.store;
	const newest = await head(session, studyId);
	const document = await store.documentIn(db, studyId, documentId);
	if (!document) throw new Refusal('document-not-found');
	const coders = await store.rowsOfStudy(db, 'coder', studyId);
	const me = coders.find((c) => c.name === session.coder)?.id ?? '';
	const segments = await store.deskSegments(db, documentId);
	const codings = (await store.deskCodings(db, documentId)).filter((c) => !blind || c.coderId === me);
	const seen = new Set(codings.map((c) => c.segmentId));
	const speakers = await store.speakersOfDocument(db, documentId);
	// With `blind`, what she has made herself and nothing else.
	const only = blind ? me : undefined;
	const owners = [document.caseId, ...speakers.map((s) => s.caseId)].filter((id) => id !== null);
	const documents = await store.namesInOrder(db, 'document', studyId);
	const place = documents.findIndex((one) => one.id === documentId);
	return {
		document,
		turns: await store.deskTurns(db, documentId),
		speakers,
		cases: await store.casesNamed(db, studyId, owners),
		attributes: owners.length === 0 ? [] : await store.attributesOfCases(db, studyId, owners),
		codes: await codeTreeLines(session, studyId, only),
		// The text is on its way already: only an orphan's words are not in it.
		segments: segments
			.filter((s) => !blind || seen.has(s.id) || s.coderId === me)
			.map((s) => (s.orphan ? s : { ...s, quotation: '' })),
		codings,
		coders,
		memos: await store.deskMemos(db, documentId, only),
		before: documents[place - 1] ?? null,
		after: documents[place + 1] ?? null,
		bookmark: await store.bookmarkIn(db, documentId, me),
		head: newest,
		me,
		blind
	};
}

/**
 * How many segments of the other documents carry each code or one below it: a segment with two of them once. With
 * `blind`, only what this coder has coded counts.
 */
export async function countsElsewhere(
	session: Session,
	studyId: string,
	documentId: string,
	blind = false
): Promise<Record<string, number>> {
	const index = await loadIndex(session, studyId);
	const documents = index.documents.flatMap(({ id }) => (id === documentId ? [] : id));
	const me = index.coders.flatMap(({ id, name }) => (name === session.coder ? id : []));
	const counted = countBy(index, 'code', { documents, ...(blind ? { coders: me } : {}) }, true);
	return Object.fromEntries(counted?.rows.map(({ key, segments }) => [key, segments]) ?? []);
}

/** Remembers where this coder stopped in a document. Personal: not a change of the study. */
export async function keepBookmark(
	session: Session,
	studyId: string,
	documentId: string,
	offset: number
): Promise<void> {
	const { db } = session.store;
	const coderId = await store.coderIdNamed(db, studyId, session.coder);
	const isThere = await store.hasDocument(db, studyId, documentId);
	// Somebody who has only read is not in the study yet: there is nobody to remember it for.
	if (!coderId || !isThere || !Number.isInteger(offset) || offset < 0) return;
	await store.putBookmark(db, {
		id: store.newId(),
		studyId,
		documentId,
		coderId,
		offset,
		updatedAt: store.now()
	});
}
