/** The answers one cell holds, cut at a separator. */
export const tokensOf = (cell: string, separator: string): string[] =>
	cell
		.split(separator)
		.map((token) => token.trim())
		.filter((token) => token !== '');

/**
 * The answers one cell holds where options are known: of tokens that make up a known option together the longest run is
 * one answer. `longest` is how many tokens an option has at most.
 */
export function answersIn(
	cell: string,
	separator: string,
	known: ReadonlyMap<string, unknown>,
	longest: number
): string[] {
	const tokens = tokensOf(cell, separator);
	if (longest <= 1) return tokens;
	const answers: string[] = [];
	for (let at = 0; at < tokens.length;) {
		let length = Math.min(longest, tokens.length - at);
		while (length > 1 && !known.has(tokens.slice(at, at + length).join(separator))) length--;
		answers.push(tokens.slice(at, at + length).join(separator));
		at += length;
	}
	return answers;
}
