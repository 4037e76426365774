import type { LabelForm, Line } from '../lines/line.ts';
import { inOrder, type Place, type Tally } from './tally.ts';

/** How the labels of a text stand in it: what a further label is compared with. */
export interface Frame {
	/** How many lines they begin. */
	heads: number;
	/** The share of lines, from the first label on, that begin with one. */
	density: number;
	/** Blank lines stand before labels and, as a rule, not elsewhere. */
	parted: boolean;
	/** The share of labels whose words begin with a capital, among those in a script that has them. */
	capitals: number;
}

/** The first letter of what a line's candidate in a form says: a capital, a small letter, or neither. */
export function firstLetter(
	text: string,
	lines: readonly Line[],
	at: number,
	form: LabelForm
): 'capital' | 'small' | null {
	const line = lines[at];
	const candidate = line?.candidates.find((one) => one.form === form);
	if (!line || !candidate) return null;
	const own = text.slice(candidate.words, Math.min(line.paragraph.end, candidate.words + 40)).trim();
	const next = lines[at + 1]?.paragraph.start ?? text.length;
	const said = own === '' ? text.slice(next, next + 40) : own;
	const letter = /[\p{L}\p{N}]/u.exec(said)?.[0] ?? '';
	if (/\p{Ll}/u.test(letter)) return 'small';
	return /[\p{Lu}\p{Lt}]/u.test(letter) ? 'capital' : null;
}

/** The share of neighbouring labels that differ. */
export function alternation(tallies: Iterable<Tally>): number {
	const order = inOrder(tallies);
	if (order.length < 2) return 0;
	return order.slice(1).filter(({ key }, i) => key !== order[i]?.key).length / (order.length - 1);
}

export function frameOf(
	text: string,
	lines: readonly Line[],
	form: LabelForm,
	tallies: readonly Tally[]
): Frame {
	const at = inOrder(tallies).map(({ line }) => line);
	const isHead = new Set(at);
	const first = at[0] ?? 0;
	// Where a label stands alone on its line, the next one is that of its words.
	const isAlone = (i: number) => {
		const words = lines[i]?.candidates.find((one) => one.form === form)?.words ?? 0;
		return words >= (lines[i]?.paragraph.end ?? 0);
	};
	const said = at.filter((i) => isAlone(i) && i + 1 < lines.length && !isHead.has(i + 1)).length;
	const others = lines.filter((_, i) => i > first && !isHead.has(i));
	const blankHeads = at.filter((i) => lines[i]?.afterBlank).length;
	const blankOthers = others.filter(({ afterBlank }) => afterBlank).length;
	const letters = at.map((i) => firstLetter(text, lines, i, form)).filter((letter) => letter !== null);
	return {
		heads: isHead.size,
		density: isHead.size / Math.max(1, lines.length - first - said),
		parted: blankHeads >= 0.8 * at.length && blankOthers <= 0.3 * others.length && at.length > 1,
		capitals: letters.filter((letter) => letter === 'capital').length / Math.max(1, letters.length)
	};
}

/**
 * In how many of its places a label stands between two labels of one and the same other speaker; `order` holds the labels
 * of the speakers, in order.
 */
export function separations(tally: Tally, order: readonly Place[]): number {
	return tally.lines.filter((line) => {
		const next = firstFrom(order, line);
		const before = otherFrom(order, next - 1, -1, tally.key);
		return before !== undefined && before === otherFrom(order, next, 1, tally.key);
	}).length;
}

/** A speaker goes on for no more turns than this before another is looked for in vain. */
const REACH = 20;

/** The nearest label that is not `key`, from a place on. */
function otherFrom(order: readonly Place[], from: number, step: 1 | -1, key: string): string | undefined {
	for (let at = from, left = REACH; left > 0; at += step, left--) {
		const found = order[at]?.key;
		if (found !== key) return found;
	}
	return undefined;
}

/** The first place in order that stands on a line or after it. */
function firstFrom(order: readonly Place[], line: number): number {
	let low = 0;
	let high = order.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((order[middle]?.line ?? 0) < line) low = middle + 1;
		else high = middle;
	}
	return low;
}
