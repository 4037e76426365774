import { union } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import { answersOfStudy, memoCountsByDocument, textOf } from '../../store/index.ts';
import type { Session } from '../action.ts';
import { loadIndex } from '../codings/material.ts';
import { listDocuments, type DocumentLine } from '../studies/overview.ts';

export interface DocumentRow extends DocumentLine {
	/** Memos on the document, its segments and its codings. */
	memos: number;
	/** Share of what is said, in UTF-16 code units, that some coding covers: 0 to 1. Interviewers' turns are left out. */
	coded: number;
}

/** What codings cover in each document. */
async function coveredIn(session: Session, studyId: string): Promise<Map<string, Span[]>> {
	const { documents, document, first, start, end } = await loadIndex(session, studyId);
	const covered = documents.map((): Span[] => []);
	document.forEach((at, p) => {
		if ((first[p + 1] ?? 0) > (first[p] ?? 0)) covered[at]?.push({ start: start[p] ?? 0, end: end[p] ?? 0 });
	});
	return new Map(documents.map(({ id }, at) => [id, union(covered[at] ?? [])]));
}

/** Code units that two lists of joined spans, both in order, have in common. */
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
	const covered = await coveredIn(session, studyId);
	const said = Map.groupBy(await answersOfStudy(db, studyId), (turn) => turn.documentId);
	const memos = await memoCountsByDocument(db, studyId);
	const rows: DocumentRow[] = [];
	for (const document of documents) {
		const spans = covered.get(document.id) ?? [];
		const turns = said.get(document.id) ?? [];
		// Counted here: a database counts code points. Few documents are read, those coded without a turn.
		if (document.turns === 0 && spans.length > 0)
			turns.push({ documentId: document.id, start: 0, end: (await textOf(db, document.id)).text.length });
		const length = turns.reduce((sum, { start, end }) => sum + end - start, 0);
		const share = length === 0 ? 0 : shared(spans, turns) / length;
		rows.push({ ...document, memos: memos.get(document.id) ?? 0, coded: share });
	}
	return rows;
}
