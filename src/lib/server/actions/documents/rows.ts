import { union } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import {
	answersOfStudy,
	codedStretches,
	memoCountsByDocument,
	textOf,
	type Stretch
} from '../../store/index.ts';
import type { Session } from '../action.ts';
import { listDocuments, type DocumentLine } from '../studies/overview.ts';

export interface DocumentRow extends DocumentLine {
	/** Memos on the document, its segments and its codings. */
	memos: number;
	/** Share of what is said, in UTF-16 code units, that some coding covers: 0 to 1. Interviewers' turns are left out. */
	coded: number;
}

const byDocument = (rows: readonly Stretch[]): Map<string, Stretch[]> =>
	Map.groupBy(rows, (row) => row.documentId);

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
	const coded = byDocument(await codedStretches(db, studyId));
	const said = byDocument(coded.size === 0 ? [] : await answersOfStudy(db, studyId));
	const memos = await memoCountsByDocument(db, studyId);
	const rows: DocumentRow[] = [];
	for (const document of documents) {
		const spans = union(coded.get(document.id) ?? []);
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
