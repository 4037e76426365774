import { fold } from '#lib/core/text/index.ts';
import { align } from './align.ts';
import type { Edit } from './edit.ts';

const LINES = /[^\n]*\n|[^\n]+$/g;
const TOKENS = /[\p{L}\p{M}\p{N}_]+|\s|./gsu;

const pieces = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

function offsets(list: readonly string[]): number[] {
	let at = 0;
	return [0, ...list.map((piece) => (at += piece.length))];
}

const inPair = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

const wordsOf = (line: string) => line.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

/** Whether more than 60 % of the words of the longer line occur in the shorter one. */
function isSameLine(one: string, other: string): boolean {
	const [longer, shorter] = [wordsOf(one), wordsOf(other)].sort((x, y) => y.length - x.length);
	const known = new Set(shorter);
	const shared = longer?.filter((word) => known.has(word)).length ?? 0;
	return shared > 0.6 * (longer?.length ?? 0);
}

/** Splits an edit of several lines into one edit per line, when each old line matches the new line in its place. */
function lineByLine(before: string, edit: Edit): Edit[] {
	const old = pieces(before.slice(edit.start, edit.end), LINES);
	const now = pieces(edit.text, LINES);
	if (old.length !== now.length || !old.every((line, i) => isSameLine(line, now[i] ?? ''))) return [edit];
	const at = offsets(old);
	return now.map((text, i) => ({
		start: edit.start + (at[i] ?? 0),
		end: edit.start + (at[i + 1] ?? 0),
		text
	}));
}

/** The differences between two texts cut in pieces, as edits of the first text, which begins at `offset`. */
function editsBetween(before: string, after: string, offset: number, pattern: RegExp): Edit[] {
	const a = pieces(before, pattern);
	const b = pieces(after, pattern);
	const aAt = offsets(a);
	const bAt = offsets(b);
	return align(a, b).map(({ aStart, aEnd, bStart, bEnd }) => ({
		start: offset + (aAt[aStart] ?? 0),
		end: offset + (aAt[aEnd] ?? 0),
		text: after.slice(bAt[bStart], bAt[bEnd])
	}));
}

/** Letters whose accents or case alone were changed, each by itself: every position in the word stays. */
function letterByLetter(old: string, edit: Edit): Edit[] | undefined {
	const { start, text } = edit;
	if (old.length !== text.length || fold(old) !== fold(text)) return undefined;
	const edits: Edit[] = [];
	for (let at = 0; at < old.length; at++) {
		if (old[at] === text[at]) continue;
		if (inPair(old, at) || inPair(text, at) || inPair(old, at + 1) || inPair(text, at + 1)) return undefined;
		edits.push({ start: start + at, end: start + at + 1, text: text.charAt(at) });
	}
	return edits;
}

/**
 * Narrows the edit of a word to the letters that changed, so that a coding on a corrected word (`doulleur`, `douleur`;
 * `eleve`, `élève`) survives. A word of which less than half stayed, accents aside, was replaced (`chat`, `chien`): its
 * edit is returned as it is.
 */
function withinWord(before: string, edit: Edit): Edit[] {
	const old = before.slice(edit.start, edit.end);
	const letters = letterByLetter(old, edit);
	if (letters) return letters;
	const { text } = edit;
	const shorter = Math.min(old.length, text.length);
	let head = 0;
	while (head < shorter && old[head] === text[head]) head++;
	if (inPair(old, head) || inPair(text, head)) head--;
	let tail = 0;
	while (tail < shorter - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
	if (inPair(old, old.length - tail) || inPair(text, text.length - tail)) tail--;
	if ((head + tail) * 2 < Math.max(old.length, text.length)) return [edit];
	return [{ start: edit.start + head, end: edit.end - tail, text: text.slice(head, text.length - tail) }];
}

/** Joins edits that touch. */
function joined(edits: readonly Edit[]): Edit[] {
	const result: Edit[] = [];
	for (const edit of edits) {
		const last = result.at(-1);
		if (last && last.end === edit.start) {
			last.end = edit.end;
			last.text += edit.text;
		} else result.push({ ...edit });
	}
	return result;
}

/**
 * The edits that turn `before` into `after`: by lines, within changed lines by words, within a corrected word by letters.
 * The effort is bounded; beyond it, a whole region counts as replaced. No edit cuts a surrogate pair.
 */
export function diffText(before: string, after: string): Edit[] {
	const byLine = editsBetween(before, after, 0, LINES);
	const byWord = byLine
		.flatMap((edit) => lineByLine(before, edit))
		.flatMap((edit) => editsBetween(before.slice(edit.start, edit.end), edit.text, edit.start, TOKENS));
	return joined(byWord)
		.flatMap((edit) => withinWord(before, edit))
		.filter((edit) => edit.end > edit.start || edit.text !== '');
}
