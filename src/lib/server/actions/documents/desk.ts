import { withDescendants, type Code, type DeskData } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';
import { head } from '../studies/history.ts';

/** How many segments of the other documents carry each code or one below it: a segment with two of them once. */
async function countsElsewhere(
	session: Session,
	codes: readonly Code[],
	elsewhere: store.Elsewhere
): Promise<Record<string, number>> {
	const { db } = session.store;
	const counts = await store.segmentsByCode(db, elsewhere);
	for (const parentId of new Set(codes.map((c) => c.parentId))) {
		if (parentId === null) continue;
		const family = [...withDescendants(codes, [parentId])];
		counts[parentId] = await store.segmentsWithAny(db, elsewhere, family);
	}
	return counts;
}

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
	const codes = await store.codesInOrder(db, studyId);
	const owners = [document.caseId, ...speakers.map((s) => s.caseId)].filter((id) => id !== null);
	return {
		document,
		turns: await store.deskTurns(db, documentId),
		speakers,
		cases: await store.namesInOrder(db, 'case', studyId),
		attributes: owners.length === 0 ? [] : await store.attributesOfCases(db, studyId, owners),
		codes,
		// The text is on its way already: only an orphan's words are not in it.
		segments: segments
			.filter((s) => !blind || seen.has(s.id) || s.coderId === me)
			.map((s) => (s.orphan ? s : { ...s, quotation: '' })),
		codings,
		coders,
		memos: await store.deskMemos(db, studyId, only),
		elsewhere: await countsElsewhere(session, codes, { studyId, documentId, coderId: only }),
		documents: await store.namesInOrder(db, 'document', studyId),
		bookmark: await store.bookmarkIn(db, documentId, me),
		head: newest,
		me,
		blind
	};
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
