import {
	parseTurns,
	type Document,
	type Speaker,
	type TimeMark,
	type Turn,
	type TurnRule
} from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	codingsOfDocument,
	idNamed,
	newId,
	segmentsOfDocument,
	speakerIdsOfDocument,
	speakersOfDocument,
	turnIdsOfDocument,
	type Writer
} from '../../store/index.ts';
import { implement } from '../action.ts';
import { removeCodings } from '../codings/commands.ts';
import { removeMemosOf } from '../memos/commands.ts';

/** The turns and speakers of a text, as rows; speakers known by label keep their id, role and case. */
export function turnRows(
	document: Pick<Document, 'id' | 'studyId' | 'text'>,
	rule: TurnRule | null,
	times: readonly TimeMark[],
	known: readonly Speaker[] = []
): { speakers: Speaker[]; turns: Turn[] } {
	if (!rule) return { speakers: [], turns: [] };
	const parsed = parseTurns(document.text, rule, times);
	const speakers = parsed.speakers.map((found): Speaker => {
		const before = known.find((k) => k.label === found.label);
		return (
			before ?? {
				id: newId(),
				studyId: document.studyId,
				documentId: document.id,
				label: found.label,
				role: found.role,
				caseId: null
			}
		);
	});
	const idOf = new Map(speakers.map((s) => [s.label, s.id]));
	const turns = parsed.turns.map((turn, position): Turn => ({
		id: newId(),
		studyId: document.studyId,
		documentId: document.id,
		position,
		start: turn.start,
		end: turn.end,
		wordsStart: turn.wordsStart,
		speakerId: turn.speaker === null ? null : (idOf.get(turn.speaker) ?? null),
		timeFrom: turn.timeFrom,
		timeTo: turn.timeTo
	}));
	return { speakers, turns };
}

export async function refuseDocumentTwin(writer: Writer, name: string, except?: string): Promise<void> {
	const twin = await idNamed(writer.trx, 'document', writer.studyId, name, except);
	if (twin !== undefined) throw new Refusal('document-name-taken', { name });
}

export const updateDocument = implement('document.update', async (writer, { id, ...patch }, say) => {
	const before = await writer.need('document', id);
	if (patch.name !== undefined) await refuseDocumentTwin(writer, patch.name, id);
	if (patch.caseId) await writer.need('case', patch.caseId);
	await writer.update('document', id, { ...patch, updatedAt: writer.at });
	return say({ name: before.name, to: patch.name ?? before.name, status: patch.status ?? '' });
});

/** Parses the turns again by another rule. Codings are spans of the text: none of them moves. */
export const parseDocumentTurns = implement('document.turns', async (writer, { id, rule }, say) => {
	const document = await writer.need('document', id);
	const known = await speakersOfDocument(writer.trx, id);
	const next = turnRows(document, rule, JSON.parse(document.times) as TimeMark[], known);
	await writer.removeMany('turn', await turnIdsOfDocument(writer.trx, id));
	const kept = new Set(next.speakers.map((s) => s.id));
	const gone = known.filter((speaker) => !kept.has(speaker.id));
	await writer.removeMany(
		'speaker',
		gone.map((speaker) => speaker.id)
	);
	const fresh = next.speakers.filter((s) => !known.some((k) => k.id === s.id));
	await writer.insertMany('speaker', fresh);
	await writer.insertMany('turn', next.turns);
	await writer.update('document', id, { turnRule: rule && JSON.stringify(rule), updatedAt: writer.at });
	return say(
		{ name: document.name, count: next.turns.length },
		{ turns: next.turns.length, speakers: next.speakers.length }
	);
});

export const updateSpeaker = implement('speaker.update', async (writer, { id, ...patch }, say) => {
	const speaker = await writer.need('speaker', id);
	if (patch.caseId) await writer.need('case', patch.caseId);
	await writer.update('speaker', id, patch);
	return say({ label: speaker.label });
});

/** Removes a document with its turns, segments, codings and memos. */
export const deleteDocument = implement('document.delete', async (writer, { id }, say) => {
	const { name } = await writer.need('document', id);
	const segments = await segmentsOfDocument(writer.trx, id);
	const codings = await codingsOfDocument(writer.trx, id);
	await removeCodings(writer, codings);
	for (const segment of segments) {
		if (!(await writer.row('segment', segment.id))) continue;
		await removeMemosOf(writer, 'segment', segment.id);
		await writer.remove('segment', segment.id);
	}
	await writer.removeMany('turn', await turnIdsOfDocument(writer.trx, id));
	await writer.removeMany('speaker', await speakerIdsOfDocument(writer.trx, id));
	await removeMemosOf(writer, 'document', id);
	await writer.remove('document', id);
	return say({ name, codings: codings.length });
});
