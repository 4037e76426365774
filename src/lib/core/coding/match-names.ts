import { fold } from '#lib/core/text/index.ts';

/** The words and numbers of a name, folded and without leading zeros: `004-participant-02` gives `4 participant 2`. */
const tokensOf = (name: string): string[] =>
	(fold(name).match(/\p{L}+|\p{N}+/gu) ?? []).map((token) => token.replace(/^0+(?=\p{N})/u, ''));

const isNumber = (token: string | undefined) => token !== undefined && /^\p{N}+$/u.test(token);

function holdsInARow(tokens: readonly string[], looked: readonly string[]): boolean {
	return tokens.some((_, at) => looked.every((token, i) => tokens[at + i] === token));
}

/**
 * Finds the labels (speakers, document names) that each value of a column stands for, as indexes into `labels`. Tries the
 * following, most certain first, and keeps the first that finds a label: the same name, ignoring case, accents, punctuation and
 * leading zeros; the heading followed by the value (`participant`, `2` for `Participant 2`); the value as whole words
 * within the label, or for a number the heading and the value (`004-participant-2`); the only number of a label (`P2`).
 */
export function matchNames(values: readonly string[], labels: readonly string[], heading = ''): number[][] {
	const known = labels.map(tokensOf);
	const byName = new Map<string, number[]>();
	known.forEach((tokens, i) => {
		const key = tokens.join(' ');
		byName.set(key, [...(byName.get(key) ?? []), i]);
	});
	const head = tokensOf(heading);
	const where = (holds: (tokens: readonly string[]) => boolean) =>
		known.flatMap((tokens, i) => (holds(tokens) ? [i] : []));
	return values.map((value) => {
		const tokens = tokensOf(value);
		if (tokens.length === 0) return [];
		const named = byName.get(tokens.join(' ')) ?? byName.get([...head, ...tokens].join(' '));
		if (named) return named;
		const number = tokens.length === 1 && isNumber(tokens[0]);
		const within = number ? [...head, ...tokens] : tokens;
		const found = within.length > 1 || !number ? where((label) => holdsInARow(label, within)) : [];
		if (found.length > 0 || !number) return found;
		return where((label) => label.filter(isNumber).length === 1 && label.includes(tokens[0] ?? ''));
	});
}
