/** One replacement in a text: `[start, end)` of the text before, in UTF-16 code units, becomes `text`. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** @throws RangeError when edits are out of order, overlap, or reach outside the text */
function check(text: string, edits: readonly Edit[]): void {
	let last = 0;
	for (const { start, end } of edits) {
		if (start < last || end < start || end > text.length)
			throw new RangeError(`Edit ${start}-${end} out of place`);
		last = end;
	}
}

/**
 * The text after edits, which are sorted, do not overlap, and count in the text before.
 *
 * @throws RangeError when they are not so
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

/** The edits that lead back from the text after to the text before. */
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
