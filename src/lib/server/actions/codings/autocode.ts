import * as v from 'valibot';
import { field } from '#lib/contract/index.ts';
import { planAutocode, turnAt, type AutocodeResult, type Turn } from '#lib/core/coding/index.ts';
import {
	concordance,
	countInFolded,
	findInText,
	paragraphAt,
	parsePattern,
	parseSearch,
	type Span
} from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	documentIdsInOrder,
	foldedTexts,
	spansCodedBy,
	spokenTurnsOfDocument,
	textsInOrder,
	type Text
} from '../../store/index.ts';
import { findPattern } from '../../work/index.ts';
import { parse, type Session } from '../action.ts';

const input = v.object({
	/** What is looked for: words, "a phrase", a prefix*; or, with `pattern`, a regular expression. */
	query: v.pipe(v.string(), v.maxLength(1000)),
	pattern: v.optional(v.boolean(), false),
	matchCase: v.optional(v.boolean(), false),
	unit: v.picklist(['hit', 'sentence', 'turn']),
	documents: v.optional(field.ids),
	/** Leave out what interviewers say. */
	answersOnly: v.optional(v.boolean(), false),
	/** Tells which spans already carry this code from this coder. */
	codeId: v.optional(field.id)
});
export type AutocodeAsk = v.InferInput<typeof input>;
type Asked = v.InferOutput<typeof input>;

/** More is no list that a person checks. */
const MOST_LINES = 5000;
const MOST_HITS = 50_000;
const REACH = 70;
const SHOWN = 700;

/** The texts that have hits, with the hits in their order. @throws Refusal `bad-pattern`. */
async function hitsOf(
	session: Session,
	studyId: string,
	asked: Asked
): Promise<{ document: Text; hits: Span[] }[]> {
	if (asked.pattern) {
		if ('code' in parsePattern(asked.query, asked.matchCase)) throw new Refusal('bad-pattern');
		const documents = await textsInOrder(session.store.db, studyId, asked.documents);
		const found = await findPattern({
			source: asked.query,
			matchCase: asked.matchCase,
			texts: documents.map((d) => d.text),
			most: MOST_HITS
		});
		return documents.map((document, i) => ({ document, hits: found[i] ?? [] }));
	}
	const query = parseSearch(asked.query);
	if (!('terms' in query) || query.terms.length === 0) return [];
	const { db } = session.store;
	const among = asked.documents ?? (await documentIdsInOrder(db, studyId));
	const copies = new Map<string, string>();
	for await (const { documentId, folded } of foldedTexts(db, among)) {
		if (countInFolded(folded, query) > 0) copies.set(documentId, folded);
	}
	const documents = await textsInOrder(db, studyId, [...copies.keys()]);
	return documents.map((document) => ({
		document,
		hits: findInText(document.text, copies.get(document.id) ?? '', query)
	}));
}

type Said = Pick<Turn, 'start' | 'end' | 'wordsStart'> & { label: string; asks: boolean };

async function turnsOf(session: Session, documentId: string): Promise<Said[]> {
	const rows = await spokenTurnsOfDocument(session.store.db, documentId);
	return rows.map(({ label, role, ...turn }) => ({
		...turn,
		label: label ?? '',
		asks: role === 'interviewer'
	}));
}

function lineOf({ id, text }: Text, span: Span, hits: readonly Span[], turns: readonly Said[]) {
	const within = hits.filter((h) => h.start >= span.start && h.end <= span.end);
	const first = within[0]?.start ?? span.start;
	// A long turn is shown from a little before its first hit.
	const from = span.end - span.start <= SHOWN ? span.start : Math.max(span.start, first - SHOWN / 4);
	const to = Math.min(span.end, from + SHOWN);
	const turn = turnAt(turns, span.start);
	// Who speaks next, and her label, are no context of these words.
	const around = turn ? { start: turn.wordsStart, end: turn.end } : paragraphAt(text, span.start);
	const start = Math.min(around.start, span.start);
	const { left, right } = concordance(
		text.slice(start, Math.max(around.end, span.end)),
		{ start: span.start - start, end: span.end - start },
		REACH
	);
	return {
		documentId: id,
		start: span.start,
		end: span.end,
		words: text.slice(from, to),
		isCut: from > span.start || to < span.end,
		marks: within
			.filter((h) => h.start >= from && h.end <= to)
			.map((h): [number, number] => [h.start - from, h.end - from]),
		left,
		right,
		speaker: turn?.label ?? ''
	};
}

/**
 * What an autocoding would code: every hit of a search, widened to its sentence or its turn. What stands in a speaker's
 * label is no hit. @throws Refusal `bad-pattern`.
 */
export async function findAutocode(
	session: Session,
	studyId: string,
	given: unknown
): Promise<AutocodeResult> {
	const asked = parse(input, given);
	const { db } = session.store;
	const result: AutocodeResult = { hits: 0, spans: 0, documents: [], lines: [] };
	for (const { document, hits: all } of await hitsOf(session, studyId, asked)) {
		if (all.length === 0) continue;
		const turns = await turnsOf(session, document.id);
		const hits = all.filter((hit) => {
			const turn = turnAt(turns, hit.start);
			return !turn || (hit.start >= turn.wordsStart && !(asked.answersOnly && turn.asks));
		});
		if (hits.length === 0) continue;
		const taken =
			asked.codeId === undefined ? [] : await spansCodedBy(db, document.id, asked.codeId, session.coder);
		const proposals = planAutocode({ text: document.text, turns }, hits, asked.unit, taken);
		result.hits += hits.length;
		result.spans += proposals.length;
		result.documents.push({ id: document.id, name: document.name });
		for (const { start, end, already } of proposals.slice(0, MOST_LINES - result.lines.length)) {
			result.lines.push({ ...lineOf(document, { start, end }, hits, turns), already });
		}
	}
	return result;
}
