import { fold } from '#lib/core/text/index.ts';
import { ANSWERS } from '../labels/label-words.ts';
import type { Line } from '../lines/line.ts';
import { alternation } from './frame.ts';
import { inOrder, type Tally, type Tallies } from './tally.ts';

const ALTERNATES = 0.6;

const isAnswer = (label: string) =>
	fold(label)
		.split(/[\s,'’-]+/)
		.every((word) => ANSWERS.has(word));

function candidates(tallies: Tallies): Tally[] {
	return [...tallies.values()].filter(
		({ shape, label, forced }) => forced || (shape !== 'no' && !isAnswer(label))
	);
}

const linesOf = (tallies: readonly Tally[]) => new Set(tallies.flatMap(({ lines }) => lines));

/** Two labels at least that recur and take turns, or a known one that recurs. */
function takesTurns(recurring: readonly Tally[]): boolean {
	const known = recurring.some(({ shape }) => shape === 'known');
	return recurring.length > 1 ? alternation(recurring) >= ALTERNATES : known;
}

/**
 * Names alone on their lines: they recur, take turns, and words follow each. One that stands once is taken where every
 * line between two labels is one paragraph, or where labels are told by blank lines or by what decorates them.
 */
export function takeAlone(tallies: Tallies, lines: readonly Line[]): Tally[] {
	const open = candidates(tallies);
	const forced = open.filter((tally) => tally.forced);
	const recurring = open.filter((tally) => tally.lines.length > 1);
	const heads = linesOf(recurring);
	if (heads.size < 2 || !takesTurns(recurring)) return forced;
	const followed = [...heads].filter((i) => i + 1 < lines.length && !heads.has(i + 1)).length;
	if (followed < 0.9 * heads.size - 1) return forced;
	const first = lines.findIndex((_, i) => heads.has(i));
	const before = lines.slice(0, first).filter(({ aside }) => !aside).length;
	if (before > Math.max(6, 0.3 * lines.length)) return forced;
	const place = placeOf(lines, heads);
	const once = open.filter((t) => t.lines.length === 1 && t.shape !== 'weak' && t.shape !== 'letter');
	const alike = once.filter(
		(tally) => tally.forced || standsAsHead(lines, heads, place, tally.lines[0] ?? 0)
	);
	return [...recurring, ...alike];
}

/** How labels that are alone on their lines stand among the others. */
interface HeadPlace {
	/** What decorates all of them, when something does. */
	lead: string;
	/** Blank lines stand before each of them and, as a rule, not elsewhere; before none. */
	parted: boolean;
	never: boolean;
	/** One paragraph of words follows each. */
	single: boolean;
}

function placeOf(lines: readonly Line[], heads: ReadonlySet<number>): HeadPlace {
	const sorted = [...heads].sort((a, b) => a - b);
	const leads = new Set(sorted.map((i) => lines[i]?.lead ?? ''));
	const blank = sorted.filter((i) => lines[i]?.afterBlank).length;
	const others = lines.filter((_, i) => !heads.has(i));
	const blankOthers = others.filter(({ afterBlank }) => afterBlank).length;
	const single = sorted.slice(1).filter((i, n) => i - (sorted[n] ?? 0) === 2).length;
	return {
		lead: leads.size === 1 ? ([...leads][0] ?? '') : '',
		// A few may be labels that stand once.
		parted: blank === sorted.length && blankOthers <= 0.3 * others.length,
		never: blank === 0,
		single: single >= 0.6 * (sorted.length - 1)
	};
}

/** Whether a short line between two labels stands as they do. */
function standsAsHead(
	lines: readonly Line[],
	heads: ReadonlySet<number>,
	place: HeadPlace,
	at: number
): boolean {
	if (heads.has(at - 1) || at + 1 >= lines.length || heads.has(at + 1)) return false;
	if (place.lead !== '' && place.lead === lines[at]?.lead) return true;
	if (place.parted) return lines[at]?.afterBlank === true && lines[at + 1]?.afterBlank === false;
	return place.never && place.single && heads.has(at + 2) && heads.has(at - 2);
}

/** Names after a time, alone on their line: they recur, or most lines with a time have one; words follow on the next line. */
export function takeAfterTime(tallies: Tallies, lines: readonly Line[]): Tally[] {
	const open = candidates(tallies);
	const heads = linesOf(open);
	const followed = (tally: Tally) =>
		tally.lines.filter((i) => i + 1 < lines.length && lines[i + 1]?.stamp === null).length >=
		0.8 * tally.lines.length - 0.5;
	const stamped = lines.filter(({ stamp }) => stamp !== null).length;
	const most = heads.size >= 0.8 * stamped && heads.size > 1 && heads.size <= 0.6 * lines.length + 1;
	return open.filter((tally) => {
		if (tally.forced || tally.shape === 'known') return true;
		return followed(tally) && (tally.lines.length > 1 || most) && (tally.shape === 'name' || most);
	});
}

/** `Claire – …` and `Q. …`: labels that all recur, take turns, and begin a good part of the lines. */
export function takeMarked(tallies: Tallies, lines: readonly Line[]): Tally[] {
	const open = candidates(tallies);
	const recurring = open.filter((tally) => tally.lines.length > 1);
	const order = inOrder(recurring);
	const first = order[0]?.line ?? 0;
	const forced = open.filter((tally) => tally.forced);
	if (recurring.length < 2 || alternation(recurring) < ALTERNATES) return forced;
	if (order.length < 0.4 * (lines.length - first)) return forced;
	const dense = order.length >= 0.8 * (lines.length - first);
	return dense
		? open.filter((t) => t.lines.length > 1 || t.shape === 'name' || t.shape === 'known')
		: recurring;
}
