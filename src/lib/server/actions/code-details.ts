import { withDescendants, type Memo } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from './action.ts';

export interface CodedPassage {
	codingId: string;
	codeId: string;
	segmentId: string;
	documentId: string;
	document: string;
	start: number;
	end: number;
	quotation: string;
	coder: string;
	initials: string;
	starred: number;
	orphan: number;
}

/** What a page shows of one code besides its own texts. */
export interface CodeDetails {
	memos: (Memo & { coder: string })[];
	/** How many codings there are; `passages` are the first of them, in document order. */
	total: number;
	passages: CodedPassage[];
}

const codesOfStudy = (session: Session, studyId: string) =>
	session.store.db.selectFrom('code').select(['id', 'parentId']).where('studyId', '=', studyId).execute();

/** The memos and passages of a code, with those of the codes below it when asked. @throws Refusal `not-found`. */
export async function codeDetails(
	session: Session,
	studyId: string,
	codeId: string,
	options: { below?: boolean; limit?: number } = {}
): Promise<CodeDetails> {
	const { db } = session.store;
	const codes = await codesOfStudy(session, studyId);
	if (!codes.some((c) => c.id === codeId)) throw new Refusal('not-found', { table: 'code' });
	const ids = options.below ? [...withDescendants(codes, [codeId])] : [codeId];
	const { total } = await db
		.selectFrom('coding')
		.select((eb) => eb.fn.countAll().as('total'))
		.where('codeId', 'in', ids)
		.executeTakeFirstOrThrow();
	return {
		memos: await db
			.selectFrom('memo')
			.innerJoin('coder', 'coder.id', 'memo.coderId')
			.selectAll('memo')
			.select('coder.name as coder')
			.where('targetType', '=', 'code')
			.where('targetId', '=', codeId)
			.orderBy('memo.createdAt')
			.execute(),
		total: Number(total),
		passages: await db
			.selectFrom('coding')
			.innerJoin('segment', 'segment.id', 'coding.segmentId')
			.innerJoin('document', 'document.id', 'segment.documentId')
			.innerJoin('coder', 'coder.id', 'coding.coderId')
			.select([
				'coding.id as codingId',
				'codeId',
				'segmentId',
				'documentId',
				'document.name as document',
				'start',
				'end',
				'quotation',
				'coder.name as coder',
				'initials',
				'starred',
				'orphan'
			])
			.where('codeId', 'in', ids)
			.orderBy('document.position')
			.orderBy('start')
			.orderBy('end')
			.orderBy('coding.id')
			.limit(options.limit ?? 200)
			.execute()
	};
}

/** What goes with codes that are deleted. */
export interface DeletePreview {
	/** The codes themselves and those below. */
	codes: number;
	codings: number;
	memos: number;
}

/** Says beforehand what `code.delete` would take along. */
export async function previewDelete(
	session: Session,
	studyId: string,
	ids: readonly string[]
): Promise<DeletePreview> {
	const { db } = session.store;
	const codes = await codesOfStudy(session, studyId);
	const known = new Set(codes.map((c) => c.id));
	const gone = [
		...withDescendants(
			codes,
			ids.filter((id) => known.has(id))
		)
	];
	if (gone.length === 0) throw new Refusal('not-found', { table: 'code' });
	const codings = db.selectFrom('coding').select('id').where('codeId', 'in', gone);
	const { codings: lost } = await db
		.selectFrom('coding')
		.select((eb) => eb.fn.countAll().as('codings'))
		.where('codeId', 'in', gone)
		.executeTakeFirstOrThrow();
	const { memos } = await db
		.selectFrom('memo')
		.select((eb) => eb.fn.countAll().as('memos'))
		.where((eb) =>
			eb.or([
				eb.and([eb('targetType', '=', 'code'), eb('targetId', 'in', gone)]),
				eb.and([eb('targetType', '=', 'coding'), eb('targetId', 'in', codings)])
			])
		)
		.where('studyId', '=', studyId)
		.executeTakeFirstOrThrow();
	return { codes: gone.length, codings: Number(lost), memos: Number(memos) };
}
