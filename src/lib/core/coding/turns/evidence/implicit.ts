import { fold } from '#lib/core/text/index.ts';
import { ANSWERS } from '../labels/label-words.ts';
import type { LabelForm, Line } from '../lines/line.ts';
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
	const recurring = open.filter((tally) => tally.lines.length > 1);
	const heads = linesOf(recurring);
	if (heads.size < 2 || !takesTurns(recurring)) return [];
	const followed = [...heads].filter((i) => i + 1 < lines.length && !heads.has(i + 1)).length;
	if (followed < 0.9 * heads.size - 1) return [];
	const first = Math.min(...heads);
	const before = lines.slice(0, first).filter(({ aside }) => !aside).length;
	if (before > Math.max(6, 0.3 * lines.length)) return [];
	const once = open.filter((t) => t.lines.length === 1 && t.shape !== 'weak' && t.shape !== 'letter');
	return [...recurring, ...once.filter(({ lines: at }) => standsAsHead(lines, heads, at[0] ?? 0))];
}

/** Whether a short line between two labels stands as they do. */
function standsAsHead(lines: readonly Line[], heads: ReadonlySet<number>, at: number): boolean {
	if (heads.has(at - 1) || at + 1 >= lines.length || heads.has(at + 1)) return false;
	const all = [...heads];
	const leads = new Set(all.map((i) => lines[i]?.lead ?? ''));
	if (leads.size === 1 && !leads.has('') && leads.has(lines[at]?.lead ?? '')) return true;
	const blankHeads = all.filter((i) => lines[i]?.afterBlank).length;
	const others = lines.flatMap((line, i) => (heads.has(i) || i === at ? [] : [line.afterBlank]));
	if (blankHeads === all.length && others.filter(Boolean).length <= 0.1 * others.length)
		return lines[at]?.afterBlank ?? false;
	const sorted = all.sort((a, b) => a - b);
	const single = sorted.slice(1).filter((i, n) => i - (sorted[n] ?? 0) === 2).length;
	return blankHeads === 0 && single >= 0.8 * (sorted.length - 1) && heads.has(at + 2);
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
export function takeMarked(tallies: Tallies, lines: readonly Line[], form: LabelForm): Tally[] {
	const open = candidates(tallies).filter(
		({ shape }) => form !== 'dot' || shape === 'letter' || shape === 'known'
	);
	const recurring = open.filter((tally) => tally.lines.length > 1);
	const order = inOrder(recurring);
	const first = order[0]?.line ?? 0;
	if (recurring.length < 2 || alternation(recurring) < ALTERNATES) return [];
	if (order.length < 0.4 * (lines.length - first)) return [];
	const dense = order.length >= 0.8 * (lines.length - first);
	return dense
		? open.filter((t) => recurring.includes(t) || t.shape === 'name' || t.shape === 'known')
		: recurring;
}
