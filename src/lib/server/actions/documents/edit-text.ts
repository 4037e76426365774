import type { CheckedInput } from '#lib/contract/index.ts';
import {
	applyEdits,
	diffText,
	followEdits,
	mover,
	type Edit,
	type TimeMark
} from '#lib/core/coding/index.ts';
import { wholeCharacters } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import { segmentsOfDocument, speakersOfDocument, turnIdsOfDocument, type Writer } from '../../store/index.ts';
import { implement } from '../action.ts';
import { hashOf, turnRows } from './commands.ts';

/** Narrows replacements to what differs, so that a code inside an edited paragraph stays on its words. */
function narrow(before: string, edits: readonly Edit[]): Edit[] {
	return edits.flatMap((edit) =>
		diffText(before.slice(edit.start, edit.end), edit.text).map((fine) => ({
			start: edit.start + fine.start,
			end: edit.start + fine.end,
			text: fine.text
		}))
	);
}

/** Moves times, turns and segments along with the edits of a text. Words that vanish leave orphans. */
async function follow(
	writer: Writer,
	documentId: string,
	edits: readonly Edit[],
	after: string
): Promise<number> {
	let orphans = 0;
	for (const { id, ...placed } of followEdits(
		await segmentsOfDocument(writer.trx, documentId),
		edits,
		after
	)) {
		if (placed.orphan) orphans++;
		await writer.update('segment', id, placed);
	}
	return orphans;
}

/** Edits the text of a document; positions follow exactly, and undo brings everything back. @throws Refusal */
export async function editText(
	writer: Writer,
	{ id, edits }: CheckedInput<'document.edit'>
): Promise<{ name: string; orphans: number }> {
	const document = await writer.need('document', id);
	const sorted = edits
		.map((edit) => ({ ...edit, ...wholeCharacters(document.text, edit) }))
		.toSorted((a, b) => a.start - b.start || a.end - b.end);
	const last = sorted.at(-1);
	if (last && last.end > document.text.length) {
		throw new Refusal('span-outside', { start: last.start, end: last.end, length: document.text.length });
	}
	if (sorted.some((edit, i) => edit.start > edit.end || edit.start < (sorted[i - 1]?.end ?? 0))) {
		throw new Refusal('edits-overlap');
	}
	const fine = narrow(document.text, sorted);
	const { name } = document;
	if (fine.length === 0) return { name, orphans: 0 };
	const after = applyEdits(document.text, fine);
	if (after.trim() === '') throw new Refusal('text-empty');
	const orphans = await follow(writer, id, fine, after);
	const move = mover(fine);
	const times = (JSON.parse(document.times) as TimeMark[]).flatMap((mark) => {
		const span = move.span(mark);
		return span === 'vanished' ? [] : [{ ...mark, ...span }];
	});
	const rule = document.turnRule === null ? null : JSON.parse(document.turnRule);
	const known = await speakersOfDocument(writer.trx, id);
	const turns = await turnIdsOfDocument(writer.trx, id);
	const next = turnRows({ ...document, text: after }, rule, times, known);
	for (const turn of turns) await writer.remove('turn', turn);
	await writer.update('document', id, {
		text: after,
		textHash: hashOf(after),
		times: JSON.stringify(times),
		updatedAt: writer.at
	});
	const fresh = next.speakers.filter((s) => !known.some((k) => k.id === s.id));
	// A speaker who says nothing any more keeps her row: her role and case come back with her words.
	await writer.insertMany('speaker', fresh);
	await writer.insertMany('turn', next.turns);
	return { name, orphans };
}

export const editDocument = implement('document.edit', async (writer, edit, say) => {
	const { name, orphans } = await editText(writer, edit);
	return say({ name, orphans }, { orphans });
});
