import { sql } from 'kysely';
import { union } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Session } from './action.ts';
import { listDocuments, type DocumentLine } from './overview.ts';

export interface DocumentRow extends DocumentLine {
	/** Memos on the document, its segments and its codings. */
	memos: number;
	/** Share of what is said, in characters, that some coding covers: 0 to 1. Interviewers' turns are left out. */
	coded: number;
}

interface Stretch extends Span {
	documentId: string;
}

const byDocument = (rows: readonly Stretch[]): Map<string, Stretch[]> =>
	Map.groupBy(rows, (row) => row.documentId);

/** Characters that two lists of joined spans, both in order, have in common. */
function shared(a: readonly Span[], b: readonly Span[]): number {
	let common = 0;
	let j = 0;
	for (const one of a) {
		while (j < b.length && (b[j]?.end ?? 0) <= one.start) j++;
		for (let k = j; k < b.length; k++) {
			const other = b[k];
			if (!other || other.start >= one.end) break;
			common += Math.min(one.end, other.end) - Math.max(one.start, other.start);
		}
	}
	return common;
}

/** The documents of a study in their order, with how far each is coded and what hangs on it. */
export async function documentRows(session: Session, studyId: string): Promise<DocumentRow[]> {
	const { db } = session.store;
	const documents = await listDocuments(session, studyId);
	const coded = byDocument(
		await db
			.selectFrom('segment')
			.select(['documentId', 'start', 'end'])
			.where('studyId', '=', studyId)
			.where('orphan', '=', 0)
			.where('id', 'in', (eb) => eb.selectFrom('coding').select('segmentId').where('studyId', '=', studyId))
			.execute()
	);
	const said = byDocument(
		coded.size === 0
			? []
			: await db
					.selectFrom('turn')
					.leftJoin('speaker', 'speaker.id', 'turn.speakerId')
					.select(['turn.documentId', 'turn.wordsStart as start', 'turn.end'])
					.where('turn.studyId', '=', studyId)
					.where((eb) => eb.or([eb('speaker.role', 'is', null), eb('speaker.role', '!=', 'interviewer')]))
					.orderBy('turn.position')
					.execute()
	);
	const memos = await sql<{ documentId: string; count: number }>`
		select "documentId", count(*) as "count" from (
			select "targetId" as "documentId" from "memo"
				where "studyId" = ${studyId} and "targetType" = 'document'
			union all
			select "segment"."documentId" from "memo"
				inner join "segment" on "segment"."id" = "memo"."targetId"
				where "memo"."studyId" = ${studyId} and "memo"."targetType" = 'segment'
			union all
			select "segment"."documentId" from "memo"
				inner join "coding" on "coding"."id" = "memo"."targetId"
				inner join "segment" on "segment"."id" = "coding"."segmentId"
				where "memo"."studyId" = ${studyId} and "memo"."targetType" = 'coding'
		) as "all" group by "documentId"`.execute(db);
	const memoCounts = new Map(memos.rows.map((row) => [row.documentId, Number(row.count)]));
	return documents.map((document) => {
		const spans = union(coded.get(document.id) ?? []);
		const whole = [{ documentId: document.id, start: 0, end: document.characters }];
		const turns = said.get(document.id) ?? whole;
		const length = turns.reduce((sum, { start, end }) => sum + end - start, 0);
		return {
			...document,
			memos: memoCounts.get(document.id) ?? 0,
			coded: length === 0 ? 0 : shared(spans, turns) / length
		};
	});
}
