import * as v from 'valibot';
import { speakerRename } from '#lib/contract/index.ts';
import {
	dropDoubleSpaces,
	joinWrappedLines,
	previewEdits,
	renameSpeaker,
	type Edit,
	type EditPreview,
	type TurnRule
} from '#lib/core/coding/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	speakersOfDocument,
	spokenTurnsOfDocument,
	textIn,
	turnsOfSpeaker,
	type Writer
} from '../../store/index.ts';
import { implement, parse, type Session } from '../action.ts';
import { editText } from './edit-text.ts';

const ask = v.object({
	wraps: v.optional(v.boolean(), false),
	spaces: v.optional(v.boolean(), false),
	rename: v.optional(speakerRename)
});
export type FixupAsk = v.InferInput<typeof ask>;

export interface FixupPlan {
	document: { id: string; name: string };
	/** Labels of the speakers, those who say most first. */
	speakers: { label: string; turns: number }[];
	/** Corrections of each kind there are in the text, asked for or not. */
	found: { wraps: number; spaces: number };
	/** The first of the corrections asked for. */
	fixups: EditPreview[];
	/** How many there are in all. */
	total: number;
}

/** What a page shows before it is done. */
const MOST = 5000;

/** Corrections in order, each place once: where two meet, the one named first stands. */
function together(lists: readonly (readonly Edit[])[]): Edit[] {
	const kept: Edit[] = [];
	for (const edits of lists) {
		const sorted = kept.toSorted((a, b) => a.start - b.start);
		let next = 0;
		for (const edit of edits) {
			while (next < sorted.length && (sorted[next]?.end ?? 0) <= edit.start) next++;
			const other = sorted[next];
			if (!other || edit.end <= other.start) kept.push(edit);
		}
	}
	return kept.sort((a, b) => a.start - b.start);
}

/** Shows what the corrections asked for would do to a document, and does nothing. @throws Refusal */
export async function planFixups(
	session: Session,
	studyId: string,
	documentId: string,
	given: unknown
): Promise<FixupPlan> {
	const asked = parse(ask, given);
	const { db } = session.store;
	const document = await textIn(db, studyId, documentId);
	if (!document) throw new Refusal('document-not-found');
	const { text } = document;
	const turns = (await spokenTurnsOfDocument(db, documentId)).map(({ label, ...turn }) => ({
		...turn,
		speaker: label
	}));
	const wraps = joinWrappedLines(
		text,
		turns.map((t) => t.start)
	);
	const spaces = dropDoubleSpaces(text);
	const renamed = asked.rename ? renameSpeaker(text, turns, asked.rename.from, asked.rename.to) : [];
	const fixups = previewEdits(
		text,
		together([renamed, ...(asked.wraps ? [wraps] : []), ...(asked.spaces ? [spaces] : [])])
	);
	const speakers = Map.groupBy(turns, (t) => t.speaker);
	speakers.delete(null);
	return {
		document: { id: document.id, name: document.name },
		speakers: [...speakers]
			.map(([label, said]) => ({ label: label ?? '', turns: said.length }))
			.sort((a, b) => b.turns - a.turns),
		found: { wraps: wraps.length, spaces: spaces.length },
		fixups: fixups.slice(0, MOST),
		total: fixups.length
	};
}

/**
 * Renames a speaker before her label changes in the text, so that she keeps her role and her case, and declares the
 * labels there are: a name is no speaker by its shape alone. Where only some of her turns are renamed, somebody new speaks.
 */
async function renameRows(
	writer: Writer,
	documentId: string,
	edits: readonly Edit[],
	{ from, to }: { from: string; to: string }
): Promise<void> {
	const document = await writer.need('document', documentId);
	const speakers = await speakersOfDocument(writer.trx, documentId);
	const speaker = speakers.find((s) => s.label === from);
	if (!speaker || document.turnRule === null) return;
	const turns = await turnsOfSpeaker(writer.trx, speaker.id);
	const isWhole = turns.every((t) => edits.some((e) => e.start >= t.start && e.end <= t.wordsStart));
	const isFree = !speakers.some((s) => s.label === to);
	if (isWhole && isFree) await writer.update('speaker', speaker.id, { label: to });
	const rule = JSON.parse(document.turnRule) as TurnRule;
	const renamed = (labels: readonly string[]) => [
		...new Set(labels.flatMap((label) => (label === from ? (isWhole ? [to] : [from, to]) : [label])))
	];
	const next: TurnRule = {
		...rule,
		speakers: renamed(rule.speakers.length > 0 ? rule.speakers : speakers.map((s) => s.label)),
		interviewers: renamed(rule.interviewers)
	};
	await writer.update('document', documentId, { turnRule: JSON.stringify(next) });
}

/** Corrects a text in bulk, as one step. */
export const fixDocument = implement('document.fix', async (writer, { rename, ...edit }, say) => {
	if (rename) await renameRows(writer, edit.id, edit.edits, rename);
	const { name, orphans } = await editText(writer, edit);
	return say({ name, count: edit.edits.length, orphans }, { orphans });
});
