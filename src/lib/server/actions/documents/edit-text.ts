import type { CheckedInput } from '#lib/contract/index.ts';
import { applyEdits, diffText, mover, type Edit, type TimeMark } from '#lib/core/coding/index.ts';
import { wholeCharacters } from '#lib/core/text/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Writer } from '../../store/index.ts';
import { implement } from '../action.ts';
import { followEdit } from './follow-edit.ts';

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

/** The edits asked for, in order and whole. @throws Refusal `span-outside`, `edits-overlap` */
function inOrder(before: string, edits: readonly Edit[]): Edit[] {
	const sorted = edits
		.map((edit) => ({ ...edit, ...wholeCharacters(before, edit) }))
		.toSorted((a, b) => a.start - b.start || a.end - b.end);
	const last = sorted.at(-1);
	if (last && last.end > before.length) {
		throw new Refusal('span-outside', { start: last.start, end: last.end, length: before.length });
	}
	if (sorted.some((edit, i) => edit.start > edit.end || edit.start < (sorted[i - 1]?.end ?? 0))) {
		throw new Refusal('edits-overlap');
	}
	return sorted;
}

/** Edits the text of a document; positions follow exactly, and undo brings everything back. @throws Refusal */
export async function editText(
	writer: Writer,
	{ id, edits: asked }: CheckedInput<'document.edit'>
): Promise<{ name: string; orphans: number }> {
	const document = await writer.need('document', id);
	const { name } = document;
	const edits = narrow(document.text, inOrder(document.text, asked));
	if (edits.length === 0) return { name, orphans: 0 };
	const text = applyEdits(document.text, edits);
	if (text.trim() === '') throw new Refusal('text-empty');
	const move = mover(edits);
	const before = JSON.parse(document.times) as TimeMark[];
	const after = before.flatMap((mark) => {
		const span = move.span(mark);
		return span === 'vanished' ? [] : [{ ...mark, ...span }];
	});
	const orphans = await followEdit(writer, { document, edits, text, times: { before, after } });
	return { name, orphans };
}

export const editDocument = implement('document.edit', async (writer, edit, say) => {
	const { name, orphans } = await editText(writer, edit);
	return say({ name, orphans }, { orphans });
});
