import { paragraphAt } from '#lib/core/text/index.ts';
import { applyEdits } from '../edits/index.ts';
import type { Edit } from '../edits/index.ts';

/** Lines changed by some edits, before and after, for a person to accept or refuse. */
export interface EditPreview {
	/** From 1. */
	line: number;
	before: string;
	after: string;
	/** The edits, as given. */
	edits: Edit[];
}

/** Previews edits that are in order and do not overlap, in whole lines; edits of the same lines make one preview. */
export function previewEdits(text: string, edits: readonly Edit[]): EditPreview[] {
	const previews: EditPreview[] = [];
	let line = 1;
	let counted = 0;
	for (let i = 0; i < edits.length;) {
		const { start } = paragraphAt(text, edits[i]?.start ?? 0);
		let end = start;
		const touching: Edit[] = [];
		for (let edit = edits[i]; edit && (touching.length === 0 || edit.start <= end); edit = edits[++i]) {
			end = Math.max(end, paragraphAt(text, edit.end).end);
			touching.push(edit);
		}
		for (let at = text.indexOf('\n', counted); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) {
			line++;
		}
		counted = start;
		const before = text.slice(start, end);
		const within = touching.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
		previews.push({ line, before, after: applyEdits(before, within), edits: touching });
	}
	return previews;
}
