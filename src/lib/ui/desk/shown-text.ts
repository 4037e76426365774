interface Span {
	start: number;
	end: number;
}

/**
 * The text with all that the desk does not show (labels of speakers, time marks) put out by line ends: positions stay,
 * and a selection that moves by words or sentences never steps into what nobody sees.
 */
export function shownText(text: string, blocks: readonly Span[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of blocks) {
		parts.push('\n'.repeat(start - at), text.slice(start, end));
		at = end;
	}
	parts.push('\n'.repeat(text.length - at));
	return parts.join('');
}
