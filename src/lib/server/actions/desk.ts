import type { DeskData } from '#lib/core/coding/index.ts';
import { Refusal } from '../refusal.ts';
import { newId, now } from '../store/index.ts';
import type { Session } from './action.ts';
import { head } from './history.ts';

/** Everything the desk shows of one document. With `blind`, nothing of what other coders have coded. */
export async function openDesk(
	session: Session,
	studyId: string,
	documentId: string,
	blind = false
): Promise<DeskData> {
	const { db } = session.store;
	const newest = await head(session, studyId);
	const document = await db
		.selectFrom('document')
		.selectAll()
		.where('studyId', '=', studyId)
		.where('id', '=', documentId)
		.executeTakeFirst();
	if (!document) throw new Refusal('document-not-found', {});
	const coders = await db.selectFrom('coder').selectAll().where('studyId', '=', studyId).execute();
	const me = coders.find((c) => c.name === session.coder)?.id ?? '';
	const segments = await db
		.selectFrom('segment')
		.select(['id', 'start', 'end', 'quotation', 'starred', 'orphan', 'coderId'])
		.where('documentId', '=', documentId)
		.orderBy('start')
		.execute();
	const codings = (
		await db
			.selectFrom('coding')
			.innerJoin('segment', 'segment.id', 'coding.segmentId')
			.select(['coding.id', 'coding.segmentId', 'coding.codeId', 'coding.coderId', 'coding.createdAt'])
			.where('segment.documentId', '=', documentId)
			.execute()
	).filter((c) => !blind || c.coderId === me);
	const seen = new Set(codings.map((c) => c.segmentId));
	const counted = await db
		.selectFrom('coding')
		.select(['codeId', (eb) => eb.fn.countAll().as('count')])
		.where('studyId', '=', studyId)
		.$if(blind, (q) => q.where('coderId', '=', me))
		.groupBy('codeId')
		.execute();
	const speakers = await db.selectFrom('speaker').selectAll().where('documentId', '=', documentId).execute();
	const owners = [document.caseId, ...speakers.map((s) => s.caseId)].filter((id) => id !== null);
	const bookmark = await db
		.selectFrom('bookmark')
		.select('offset')
		.where('documentId', '=', documentId)
		.where('coderId', '=', me)
		.executeTakeFirst();
	return {
		document,
		turns: await db
			.selectFrom('turn')
			.select(['start', 'end', 'wordsStart', 'speakerId', 'timeFrom', 'timeTo'])
			.where('documentId', '=', documentId)
			.orderBy('position')
			.execute(),
		speakers,
		cases: await db
			.selectFrom('case')
			.select(['id', 'name'])
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		attributes:
			owners.length === 0
				? []
				: await db
						.selectFrom('value')
						.innerJoin('variable', 'variable.id', 'value.variableId')
						.select(['caseId', 'name', 'value'])
						.where('caseId', 'in', owners)
						.where('datasetId', 'is', null)
						.orderBy('variable.position')
						.execute(),
		codes: await db
			.selectFrom('code')
			.selectAll()
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		// The text is on its way already: only an orphan's words are not in it.
		segments: segments
			.filter((s) => !blind || seen.has(s.id) || s.coderId === me)
			.map((s) => (s.orphan ? s : { ...s, quotation: '' })),
		codings,
		coders,
		memos: await db
			.selectFrom('memo')
			.selectAll()
			.where('studyId', '=', studyId)
			.where('targetType', 'in', ['document', 'segment', 'coding', 'code'])
			.$if(blind, (q) => q.where('coderId', '=', me))
			.orderBy('createdAt')
			.execute(),
		counts: Object.fromEntries(counted.map((c) => [c.codeId, Number(c.count)])),
		documents: await db
			.selectFrom('document')
			.select(['id', 'name'])
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		bookmark: bookmark?.offset ?? 0,
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
	const coder = await db
		.selectFrom('coder')
		.select('id')
		.where('studyId', '=', studyId)
		.where('name', '=', session.coder)
		.executeTakeFirst();
	const document = await db
		.selectFrom('document')
		.select('id')
		.where('id', '=', documentId)
		.where('studyId', '=', studyId)
		.executeTakeFirst();
	// Somebody who has only read is not in the study yet: there is nobody to remember it for.
	if (!coder || !document || !Number.isInteger(offset) || offset < 0) return;
	const updatedAt = now();
	await db
		.insertInto('bookmark')
		.values({ id: newId(), studyId, documentId, coderId: coder.id, offset, updatedAt })
		.onConflict((c) => c.columns(['documentId', 'coderId']).doUpdateSet({ offset, updatedAt }))
		.execute();
}
