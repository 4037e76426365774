import type { Study } from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';

/** Every study with what is in it, the one changed last first; those in the bin apart. */
export async function listStudies(
	session: Session,
	options: { deleted?: boolean } = {}
): Promise<store.StudyLine[]> {
	const rows = await store.studyLines(session.store.db, options.deleted ? 'in the bin' : 'in use');
	return rows.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** The study of that id, in use. @throws Refusal `study-not-found`. */
export async function getStudy(session: Session, studyId: string): Promise<Study> {
	const study = await store.studyInUse(session.store.db, studyId);
	if (!study) throw new Refusal('study-not-found');
	return study;
}

export type DocumentLine = store.DocumentLine & {
	/** Names of the cases that speak in it or own it. */
	cases: string;
};

/** The documents of a study, in their order, without their texts. */
export async function listDocuments(session: Session, studyId: string): Promise<DocumentLine[]> {
	const { db } = session.store;
	const documents = await store.documentLines(db, studyId);
	const names = await store.namesInOrder(db, 'case', studyId);
	const speakers = await store.speakersOfCases(db, studyId);
	return documents.map((d) => {
		const owners = new Set(speakers.filter((s) => s.documentId === d.id).map((s) => s.caseId));
		owners.add(d.caseId);
		return { ...d, cases: names.flatMap((n) => (owners.has(n.id) ? n.name : [])).join(', ') };
	});
}

/** How much there is of everything in a study. */
export const totals = (session: Session, studyId: string): Promise<store.Totals> =>
	store.totalsOfStudy(session.store.db, studyId);

/** Whether there is any document in a study. */
export const hasDocuments = (session: Session, studyId: string): Promise<boolean> =>
	store.hasDocuments(session.store.db, studyId);
