import type { Speaker, Turn } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Db } from '../db.ts';

/** The turns of a document in their order. */
export const turnsOfDocument = (db: Db, documentId: string): Promise<Turn[]> =>
	db.selectFrom('turn').selectAll().where('documentId', '=', documentId).orderBy('position').execute();

/** Where the turns stand that touch a stretch of a document, in their order. */
export const turnsTouching = (
	db: Db,
	documentId: string,
	{ start, end }: Span
): Promise<Pick<Turn, 'id' | 'start' | 'end' | 'wordsStart'>[]> =>
	db
		.selectFrom('turn')
		.select(['id', 'start', 'end', 'wordsStart'])
		.where('documentId', '=', documentId)
		.where('start', '<=', end)
		.where('end', '>=', start)
		.orderBy('position')
		.execute();

export async function turnIdsOfDocument(db: Db, documentId: string): Promise<string[]> {
	const rows = await db.selectFrom('turn').select('id').where('documentId', '=', documentId).execute();
	return rows.map((row) => row.id);
}

export const turnsOfSpeaker = (db: Db, speakerId: string): Promise<Turn[]> =>
	db.selectFrom('turn').selectAll().where('speakerId', '=', speakerId).execute();

/** Who speaks where in a study, in no order. */
export const turnsOfStudy = (
	db: Db,
	studyId: string
): Promise<Pick<Turn, 'documentId' | 'start' | 'end' | 'speakerId'>[]> =>
	db
		.selectFrom('turn')
		.select(['documentId', 'start', 'end', 'speakerId'])
		.where('studyId', '=', studyId)
		.execute();

export type TurnSpan = Pick<Turn, 'id' | 'documentId' | 'start' | 'wordsStart' | 'end'>;

export const turnSpans = (db: Db, studyId: string): Promise<TurnSpan[]> =>
	db
		.selectFrom('turn')
		.select(['id', 'documentId', 'start', 'wordsStart', 'end'])
		.where('studyId', '=', studyId)
		.execute();

/** A turn with who says it; null where nobody is known. */
export interface SpokenTurn {
	start: number;
	end: number;
	wordsStart: number;
	label: string | null;
	role: Speaker['role'] | null;
}

/** The turns of a document from its beginning, with who says them. */
export const spokenTurnsOfDocument = (db: Db, documentId: string): Promise<SpokenTurn[]> =>
	db
		.selectFrom('turn')
		.leftJoin('speaker', 'speaker.id', 'turn.speakerId')
		.select(['start', 'end', 'wordsStart', 'label', 'role'])
		.where('turn.documentId', '=', documentId)
		.orderBy('start')
		.execute();

export interface Stretch {
	documentId: string;
	start: number;
	end: number;
}

/** The words of every turn of a study that no interviewer says. */
export const answersOfStudy = (db: Db, studyId: string): Promise<Stretch[]> =>
	db
		.selectFrom('turn')
		.leftJoin('speaker', 'speaker.id', 'turn.speakerId')
		.select(['turn.documentId', 'turn.wordsStart as start', 'turn.end'])
		.where('turn.studyId', '=', studyId)
		.where((eb) => eb.or([eb('speaker.role', 'is', null), eb('speaker.role', '!=', 'interviewer')]))
		.orderBy('turn.position')
		.execute();
