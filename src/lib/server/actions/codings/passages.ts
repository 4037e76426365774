import type { PassageAsk, PassageInContext, PassageLine, PassagePage } from '#lib/contract/index.ts';
import { findPassages, pathNames, type CorpusIndex, type PassageQuery } from '#lib/core/coding/index.ts';
import { concordance, paragraphAt } from '#lib/core/text/index.ts';
import { casesNamed, codingsOfSegments, quotationsOf, textsOfDocuments } from '../../store/index.ts';
import type { Session } from '../action.ts';
import { queryOf } from './ask.ts';
import { indexFor, loadIndex } from './material.ts';

interface Found {
	query: PassageQuery;
	index: CorpusIndex;
	passages: number[];
}

async function find(session: Session, studyId: string, ask: PassageAsk): Promise<Found> {
	const codings = await loadIndex(session, studyId);
	const query = await queryOf(session, studyId, codings, ask);
	const index = await indexFor(session, studyId, codings, query);
	return { query, index, passages: findPassages(index, query) };
}

const nameOf = (rows: readonly { id: string; name: string }[]): ((id: string | null) => string) => {
	const names = new Map(rows.map((row) => [row.id, row.name]));
	return (id) => names.get(id ?? '') ?? '';
};

/** Reads the words of passages that have been found, and names all that is known of them. */
async function linesOf(session: Session, studyId: string, found: Found): Promise<PassageLine[]> {
	const { db } = session.store;
	const { query, index, passages } = found;
	const ids = passages.flatMap((p) => index.ids[p] ?? []);
	const quotations = new Map((await quotationsOf(db, ids)).map((s) => [s.id, s]));
	const codings = Map.groupBy(await codingsOfSegments(db, ids), (c) => c.segmentId);
	const owners = new Set(passages.flatMap((p) => index.caseIds[index.case[p] ?? -1] ?? []));
	const caseName = nameOf(await casesNamed(db, studyId, [...owners]));
	const coderName = nameOf(index.coders);
	const documentName = nameOf(index.documents);
	const paths = pathNames(index.codes);
	return passages.flatMap((p) => {
		const segment = quotations.get(index.ids[p] ?? '');
		if (!segment) return [];
		const { id, documentId, start, end, quotation, starred } = segment;
		const counted = (codings.get(id) ?? []).filter((c) => query.coders?.includes(c.coderId) ?? true);
		const codeIds = [...new Set(counted.map((c) => c.codeId))];
		const caseId = index.caseIds[index.case[p] ?? -1] ?? null;
		return {
			id,
			documentId,
			document: documentName(documentId),
			start,
			end,
			quotation,
			codes: codeIds.map((code) => paths.get(code) ?? ''),
			codeIds,
			speaker: index.speakers[index.speaker[p] ?? -1]?.label ?? '',
			caseId,
			case: caseName(caseId),
			coders: [...new Set(counted.map((c) => coderName(c.coderId)))],
			starred: starred === 1
		};
	});
}

/** All passages of a study that are asked for. @throws Refusal for a name that nothing has. */
export async function passages(session: Session, studyId: string, ask: PassageAsk): Promise<PassageLine[]> {
	return linesOf(session, studyId, await find(session, studyId, ask));
}

/** How many characters around a passage are shown on each side. */
const REACH = 160;

async function inContext(session: Session, lines: readonly PassageLine[]): Promise<PassageInContext[]> {
	const ids = [...new Set(lines.map((l) => l.documentId))];
	const texts = ids.length === 0 ? new Map() : await textsOfDocuments(session.store.db, ids);
	return lines.map((line) => {
		const text = texts.get(line.documentId) ?? '';
		// Of the same paragraph: what somebody else says next is not the context of these words.
		const from = paragraphAt(text, line.start).start;
		const to = paragraphAt(text, Math.max(line.start, line.end - 1)).end;
		const hit = { start: line.start - from, end: line.end - from };
		const { left, right } = concordance(text.slice(from, to), hit, REACH);
		return { ...line, left, right };
	});
}

/** A page of the passages asked for. @throws Refusal for a name that nothing has. */
export async function passagePage(
	session: Session,
	studyId: string,
	ask: PassageAsk,
	{ from, limit }: { from: number; limit: number }
): Promise<PassagePage> {
	const found = await find(session, studyId, ask);
	const passages = found.passages.slice(from, from + limit);
	const lines = await linesOf(session, studyId, { ...found, passages });
	return { total: found.passages.length, from, rows: await inContext(session, lines) };
}
