/** One replacement: `[start, end)` of the old text, in UTF-16 code units, becomes `text`. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** @throws RangeError when edits are out of order, overlap or lie outside the text */
function check(text: string, edits: readonly Edit[]): void {
	let last = 0;
	for (const { start, end } of edits) {
		if (start < last || end < start || end > text.length)
			throw new RangeError(`Edit ${start}-${end} out of place`);
		last = end;
	}
}

/**
 * Applies edits that are sorted, do not overlap and count positions in the old text.
 *
 * @throws RangeError when they are out of order, overlap or lie outside the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	check(text, edits);
	const parts: string[] = [];
	let at = 0;
	for (const edit of edits) {
		parts.push(text.slice(at, edit.start), edit.text);
		at = edit.end;
	}
	parts.push(text.slice(at));
	return parts.join('');
}

/** The edits that turn the new text back into the old one. */
export function invertEdits(before: string, edits: readonly Edit[]): Edit[] {
	check(before, edits);
	let shift = 0;
	return edits.map(({ start, end, text }) => {
		const inverse = {
			start: start + shift,
			end: start + shift + text.length,
			text: before.slice(start, end)
		};
		shift += text.length - (end - start);
		return inverse;
	});
}
