import type { ColumnGroup } from '#lib/core/survey/index.ts';

/** A key for a group whose question has no short name: its first words. */
export function keyOf(question: string): string {
	const words = question.normalize('NFC').match(/[\p{L}\d]+/gu) ?? [];
	let key = '';
	for (const word of words) {
		if (key.length + word.length > 40) break;
		key += (key === '' ? '' : '_') + word.toLowerCase();
	}
	return key || 'question';
}

/** `Question [item]`: what stands before the last brackets and in them; null without. */
export function bracketed(text: string): { question: string; item: string } | null {
	const trimmed = text.trim();
	if (!trimmed.endsWith(']')) return null;
	let depth = 0;
	for (let at = trimmed.length - 1; at >= 0; at--) {
		if (trimmed[at] === ']') depth++;
		else if (trimmed[at] === '[' && --depth === 0)
			return { question: trimmed.slice(0, at).trim(), item: trimmed.slice(at + 1, -1).trim() };
	}
	return null;
}

/**
 * The group of `Question <mark> option`, for those columns whose question stands before the mark in a neighbour too; null
 * for the others. The mark that leaves the longest shared question counts.
 */
export function groupsByPrefix(headers: readonly string[], marks: readonly string[]): (ColumnGroup | null)[] {
	const cut = headers.map((header) =>
		marks.flatMap((mark) => {
			const at = header.lastIndexOf(mark);
			return at > 0
				? [{ question: header.slice(0, at).trim(), option: header.slice(at + mark.length).trim() }]
				: [];
		})
	);
	const questionsAt = cut.map((cuts) => new Set(cuts.map(({ question }) => question)));
	return cut.map((cuts, index) => {
		const shared = cuts
			.filter(
				({ question }) =>
					questionsAt[index - 1]?.has(question) === true || questionsAt[index + 1]?.has(question) === true
			)
			.sort((a, b) => b.question.length - a.question.length)[0];
		return shared
			? { key: keyOf(shared.question), label: shared.question, option: shared.option, kind: null }
			: null;
	});
}
