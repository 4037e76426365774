import { sql } from 'kysely';
import type { DocumentStatus, Study } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from './action.ts';

export interface StudyLine extends Study {
	documents: number;
	cases: number;
	codes: number;
	codings: number;
	/** The newest change. */
	changedAt: string;
}

/** Every study with what is in it, the one changed last first; those in the bin apart. */
export async function listStudies(
	session: Session,
	options: { deleted?: boolean } = {}
): Promise<StudyLine[]> {
	const count = (table: 'document' | 'case' | 'code' | 'coding') =>
		sql<number>`(select count(*) from ${sql.table(table)} where "studyId" = "study"."id")`;
	const rows = await session.store.db
		.selectFrom('study')
		.selectAll('study')
		.select([
			count('document').as('documents'),
			count('case').as('cases'),
			count('code').as('codes'),
			count('coding').as('codings'),
			sql<string>`coalesce((select max("at") from "journal" where "studyId" = "study"."id"), "study"."createdAt")`.as(
				'changedAt'
			)
		])
		.where('deletedAt', options.deleted ? 'is not' : 'is', null)
		.execute();
	return rows.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** The study of that id, in use. @throws Refusal `study-not-found`. */
export async function getStudy(session: Session, studyId: string): Promise<Study> {
	const study = await session.store.db
		.selectFrom('study')
		.selectAll()
		.where('id', '=', studyId)
		.where('deletedAt', 'is', null)
		.executeTakeFirst();
	if (!study) throw new Refusal('study-not-found', {});
	return study;
}

export interface DocumentLine {
	id: string;
	name: string;
	sourceName: string;
	format: string;
	encoding: string;
	status: DocumentStatus;
	characters: number;
	turns: number;
	speakers: number;
	segments: number;
	codings: number;
	orphans: number;
	caseId: string | null;
	/** Names of the cases that speak in it or own it. */
	cases: string;
	updatedAt: string;
}

/** The documents of a study, in their order, without their texts. */
export async function listDocuments(session: Session, studyId: string): Promise<DocumentLine[]> {
	const { db } = session.store;
	const documents = await db
		.selectFrom('document')
		.select([
			'id',
			'name',
			'sourceName',
			'format',
			'encoding',
			'status',
			'caseId',
			'updatedAt',
			sql<number>`length("text")`.as('characters'),
			sql<number>`(select count(*) from "turn" where "documentId" = "document"."id")`.as('turns'),
			sql<number>`(select count(*) from "speaker" where "documentId" = "document"."id")`.as('speakers'),
			sql<number>`(select count(*) from "segment" where "documentId" = "document"."id")`.as('segments'),
			sql<number>`(select count(*) from "segment" where "documentId" = "document"."id" and "orphan" = 1)`.as(
				'orphans'
			),
			sql<number>`(select count(*) from "coding" inner join "segment" on "segment"."id" = "coding"."segmentId" where "segment"."documentId" = "document"."id")`.as(
				'codings'
			)
		])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	const names = await db
		.selectFrom('case')
		.select(['id', 'name'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	const speakers = await db
		.selectFrom('speaker')
		.select(['documentId', 'caseId'])
		.where('studyId', '=', studyId)
		.where('caseId', 'is not', null)
		.execute();
	return documents.map((d) => {
		const owners = new Set(speakers.filter((s) => s.documentId === d.id).map((s) => s.caseId));
		owners.add(d.caseId);
		return { ...d, cases: names.flatMap((n) => (owners.has(n.id) ? n.name : [])).join(', ') };
	});
}

export interface Totals {
	documents: number;
	characters: number;
	turns: number;
	cases: number;
	variables: number;
	codes: number;
	themes: number;
	segments: number;
	codings: number;
	coders: number;
	memos: number;
	orphans: number;
	todo: number;
	doing: number;
	done: number;
}

/** How much there is of everything in a study. */
export async function totals(session: Session, studyId: string): Promise<Totals> {
	const count = (from: string, where = '') =>
		sql<number>`(select count(*) from ${sql.table(from)} where "studyId" = ${studyId} ${sql.raw(where)})`;
	return session.store.db
		.selectNoFrom([
			count('document').as('documents'),
			sql<number>`(select coalesce(sum(length("text")), 0) from "document" where "studyId" = ${studyId})`.as(
				'characters'
			),
			count('turn').as('turns'),
			count('case').as('cases'),
			count('variable').as('variables'),
			count('code').as('codes'),
			count('code', 'and "parentId" is null').as('themes'),
			count('segment').as('segments'),
			count('coding').as('codings'),
			sql<number>`(select count(distinct "coderId") from "coding" where "studyId" = ${studyId})`.as('coders'),
			count('memo').as('memos'),
			count('segment', 'and "orphan" = 1').as('orphans'),
			count('document', `and "status" = 'todo'`).as('todo'),
			count('document', `and "status" = 'doing'`).as('doing'),
			count('document', `and "status" = 'done'`).as('done')
		])
		.executeTakeFirstOrThrow();
}
