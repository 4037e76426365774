import { paragraphAt } from '#lib/core/text/index.ts';
import { applyEdits } from '../edits/index.ts';
import type { Edit } from '../edits/index.ts';

/** Lines that edits touch, before and after; `line` counts from 1. */
export interface EditPreview {
	line: number;
	before: string;
	after: string;
}

/** What edits would do, whole lines at a time, the first `limit` places. */
export function previewEdits(text: string, edits: readonly Edit[], limit = 200): EditPreview[] {
	const previews: EditPreview[] = [];
	let line = 1;
	let counted = 0;
	for (let i = 0; i < edits.length && previews.length < limit;) {
		const first = edits[i];
		if (!first) break;
		const { start } = paragraphAt(text, first.start);
		let end = paragraphAt(text, first.end).end;
		const touching: Edit[] = [];
		for (let edit: Edit | undefined = first; edit && edit.start <= end; edit = edits[++i]) {
			end = Math.max(end, paragraphAt(text, edit.end).end);
			touching.push({ start: edit.start - start, end: edit.end - start, text: edit.text });
		}
		for (let at = text.indexOf('\n', counted); at !== -1 && at < start; at = text.indexOf('\n', at + 1))
			line++;
		counted = start;
		const before = text.slice(start, end);
		previews.push({ line, before, after: applyEdits(before, touching) });
	}
	return previews;
}
