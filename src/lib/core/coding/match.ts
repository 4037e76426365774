import { fold } from '../text/index.ts';

const tokens = (name: string): string[] =>
	(fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).map((t) => t.replace(/^0+(?=\d)/, ''));

const endsWith = (whole: readonly string[], end: readonly string[]): boolean =>
	end.length > 0 &&
	end.length <= whole.length &&
	end.every((t, i) => t === whole[whole.length - end.length + i]);

/**
 * Finds which candidates (labels of speakers, names of documents) each value of a column names: all its words,
 * accents and case aside, at the end of the candidate. `1` under the heading `participant` names `Participant 1`
 * before anything else that ends in 1. A candidate that two values name is given to neither.
 * @param values one per row
 * @param heading the column's name, tried before each value first
 * @returns for each value, the indexes of its candidates
 */
export function matchNames(
	values: readonly string[],
	candidates: readonly string[],
	heading = ''
): number[][] {
	const names = candidates.map(tokens);
	const head = tokens(heading);
	const ending = (words: readonly string[]): number[] =>
		names.flatMap((name, i) => (endsWith(name, words) ? [i] : []));
	const found = values.map((value) => {
		const words = tokens(value);
		if (words.length === 0) return [];
		const headed = ending([...head, ...words]);
		return headed.length > 0 ? headed : ending(words);
	});
	const claims = new Map<number, Set<string>>();
	found.forEach((indexes, row) => {
		for (const i of indexes) {
			const claimants = claims.get(i) ?? new Set<string>();
			claims.set(i, claimants.add(tokens(values[row] ?? '').join(' ')));
		}
	});
	return found.map((indexes) => indexes.filter((i) => claims.get(i)?.size === 1));
}
