import * as v from 'valibot';
import { field, type Notice, type SampleTurn, type TurnPreview } from '#lib/contract/index.ts';
import {
	parseTurns,
	type Case,
	type Document,
	type Speaker,
	type TimeMark,
	type TurnRule
} from '#lib/core/coding/index.ts';
import { countWords } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	casesNamed,
	countCodingsOfDocument,
	documentIn,
	speakersOfDocument,
	turnsOfDocument
} from '../../store/index.ts';
import { parse, type Session } from '../action.ts';

const SHOWN_TURNS = 12;
const SHOWN_CHARACTERS = 400;

/** Cut between two words. */
const beginningOf = (words: string): string =>
	words.length <= SHOWN_CHARACTERS ? words : `${words.slice(0, SHOWN_CHARACTERS).replace(/\s+\S*$/, '')} …`;

/** The first turns, each cut after some four hundred characters. */
export const sampleOf = (
	text: string,
	turns: readonly { wordsStart: number; end: number; speaker: string | null; timeFrom: number | null }[]
): SampleTurn[] =>
	turns.slice(0, SHOWN_TURNS).map((turn) => ({
		speaker: turn.speaker,
		from: turn.timeFrom,
		words: beginningOf(text.slice(turn.wordsStart, turn.end))
	}));

export interface TurnReview {
	document: Pick<Document, 'id' | 'name' | 'sourceName' | 'format' | 'encoding' | 'caseId'> & {
		notices: readonly Notice[];
		words: number;
		codings: number;
	};
	rule: TurnRule | null;
	turns: number;
	speakers: readonly (Speaker & { turns: number; words: number })[];
	sample: readonly SampleTurn[];
	/** The first words, for a document without turns. */
	excerpt: string;
	/** Those that own the document or speak in it. */
	cases: readonly Pick<Case, 'id' | 'name'>[];
}

const EXCERPT = 1500;

async function documentOf(session: Session, studyId: string, documentId: string): Promise<Document> {
	const document = await documentIn(session.store.db, studyId, documentId);
	if (!document) throw new Refusal('document-not-found');
	return document;
}

/** The turns and speakers of a document as they stand, and the cases they are attached to. */
export async function reviewTurns(
	session: Session,
	studyId: string,
	documentId: string
): Promise<TurnReview> {
	const { db } = session.store;
	const document = await documentOf(session, studyId, documentId);
	const speakers = await speakersOfDocument(db, documentId);
	const turns = await turnsOfDocument(db, documentId);
	const labels = new Map(speakers.map((s) => [s.id, s.label]));
	const ofSpeaker = Map.groupBy(turns, (turn) => turn.speakerId);
	const owners = [document.caseId, ...speakers.map((s) => s.caseId)].filter((id) => id !== null);
	return {
		document: {
			id: document.id,
			name: document.name,
			sourceName: document.sourceName,
			format: document.format,
			encoding: document.encoding,
			caseId: document.caseId,
			notices: JSON.parse(document.notices) as Notice[],
			words: countWords(document.text),
			codings: await countCodingsOfDocument(db, documentId)
		},
		rule: document.turnRule === null ? null : (JSON.parse(document.turnRule) as TurnRule),
		turns: turns.length,
		speakers: speakers.map((speaker) => {
			const own = ofSpeaker.get(speaker.id) ?? [];
			const words = own.reduce((sum, t) => sum + countWords(document.text, t.wordsStart, t.end), 0);
			return { ...speaker, turns: own.length, words };
		}),
		sample: sampleOf(
			document.text,
			turns.map((turn) => ({ ...turn, speaker: labels.get(turn.speakerId ?? '') ?? null }))
		),
		excerpt: document.text.slice(0, EXCERPT),
		cases: await casesNamed(db, studyId, owners)
	};
}

/** What another rule would make of a document, and keeps nothing. */
export async function previewTurns(
	session: Session,
	studyId: string,
	documentId: string,
	given: unknown
): Promise<TurnPreview> {
	const { rule } = parse(v.object({ rule: v.nullable(field.turnRule) }), given);
	const { text, times } = await documentOf(session, studyId, documentId);
	if (!rule) return { turns: 0, speakers: [], sample: [] };
	const parsed = parseTurns(text, rule, JSON.parse(times) as TimeMark[]);
	return { turns: parsed.turns.length, speakers: parsed.speakers, sample: sampleOf(text, parsed.turns) };
}
