import type { Speaker } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

export const speakersOfDocument = (db: Db, documentId: string): Promise<Speaker[]> =>
	db.selectFrom('speaker').selectAll().where('documentId', '=', documentId).execute();

export async function speakerIdsOfDocument(db: Db, documentId: string): Promise<string[]> {
	const rows = await db.selectFrom('speaker').select('id').where('documentId', '=', documentId).execute();
	return rows.map((row) => row.id);
}

/** In which documents the speakers of cases speak. */
export const speakersOfCases = (db: Db, studyId: string): Promise<Pick<Speaker, 'documentId' | 'caseId'>[]> =>
	db
		.selectFrom('speaker')
		.select(['documentId', 'caseId'])
		.where('studyId', '=', studyId)
		.where('caseId', 'is not', null)
		.execute();

/** Everybody who answers, in the order of documents. */
export const answeringSpeakers = (db: Db, studyId: string): Promise<Pick<Speaker, 'id' | 'label'>[]> =>
	db
		.selectFrom('speaker')
		.innerJoin('document', 'document.id', 'speaker.documentId')
		.select(['speaker.id', 'speaker.label'])
		.where('speaker.studyId', '=', studyId)
		.where('speaker.role', '=', 'participant')
		.orderBy('document.position')
		.execute();

/** Everybody who speaks in a study, and whose words theirs are. */
export const speakersOfStudy = (
	db: Db,
	studyId: string
): Promise<Pick<Speaker, 'id' | 'label' | 'caseId'>[]> =>
	db.selectFrom('speaker').select(['id', 'label', 'caseId']).where('studyId', '=', studyId).execute();
