import { paragraphAt } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from '../edits/index.ts';
import type { Turn } from '../model.ts';
import { parsePatternOfTurns } from './lines/pattern.ts';
import { saysTheSame } from './lines/same-line.ts';
import type { TimeMark, TurnRule } from './rule.ts';

type Place = Pick<Turn, 'start' | 'end' | 'wordsStart'>;
type BeforeAndAfter<T> = Record<'before' | 'after', T>;

/** Beyond so many lines parsing the whole text is no slower. */
const MOST_LINES = 50;

/** A line that edits touch: where it stood, and where it stands. */
interface EditedLine extends BeforeAndAfter<Span> {
	/** The edits in it, in the text before: from the first of them, to the last. */
	edited: Span;
}

const lengthened = ({ start, end, text }: Edit): number => text.length - (end - start);

/** The lines that edits touch, in order; undefined when an edit adds or takes out a line end. */
function editedLines(before: string, edits: readonly Edit[]): EditedLine[] | undefined {
	const lines: EditedLine[] = [];
	let shift = 0;
	for (const edit of edits) {
		if (edit.text.includes('\n') || before.slice(edit.start, edit.end).includes('\n')) return undefined;
		const last = lines.at(-1);
		const by = lengthened(edit);
		if (last && edit.start <= last.before.end) {
			last.after.end += by;
			last.edited.end = edit.end;
		} else {
			const line = paragraphAt(before, edit.start);
			const after = { start: line.start + shift, end: line.end + shift + by };
			lines.push({ before: line, after, edited: { start: edit.start, end: edit.end } });
		}
		shift += by;
	}
	return lines;
}

/** Whether the time marks that begin in a line stand in it as before; `ends` is where its words end. */
function keepsMarks(
	line: EditedLine,
	ends: BeforeAndAfter<number>,
	marks: BeforeAndAfter<readonly TimeMark[]>
): boolean {
	return marks.before.every(({ start }, i) => {
		const now = marks.after[i]?.start ?? -1;
		const wasIn = start >= line.before.start && start <= line.before.end;
		const isIn = now >= line.after.start && now <= line.after.end;
		if (!wasIn && !isIn) return true;
		const first = (start === line.before.start) === (now === line.after.start);
		return wasIn && isIn && first && start < ends.before === now < ends.after;
	});
}

/**
 * Where the turns of a text stand after edits within lines that leave who speaks, and when, as it was: one place for
 * each of them, the same that `parseTurns` gives for the text after. Undefined when only parsing it can tell.
 */
export function followTurns(
	texts: BeforeAndAfter<string>,
	edits: readonly Edit[],
	turns: readonly Place[],
	rule: TurnRule,
	marks: BeforeAndAfter<readonly TimeMark[]>
): Place[] | undefined {
	const lines = editedLines(texts.before, edits);
	if (!lines || lines.length > MOST_LINES || turns.length === 0) return undefined;
	if (marks.before.length !== marks.after.length) return undefined;
	const parsed = rule.pattern === undefined ? null : parsePatternOfTurns(rule.pattern);
	const pattern = parsed && 'tokens' in parsed ? parsed : null;
	/** Where the turns whose last line is touched end, by their place in the list. */
	const ends = new Map<number, number>();
	for (const line of lines) {
		const { start, end } = line.before;
		const old = texts.before.slice(start, end);
		const now = texts.after.slice(line.after.start, line.after.end);
		if (!saysTheSame(old, now, rule, pattern)) return undefined;
		const words = { before: start + old.trimEnd().length, after: line.after.start + now.trimEnd().length };
		if (!keepsMarks(line, words, marks)) return undefined;
		for (const [i, turn] of turns.entries()) {
			const opens = turn.wordsStart >= start && turn.wordsStart <= end;
			if (opens && line.edited.start <= turn.wordsStart) return undefined;
			if (turn.end < start || turn.end > end || turn.end === turn.wordsStart) continue;
			// Behind the words may stand a time, which is none of them.
			const behind = words.before - turn.end;
			if (behind > 0 && line.edited.end >= turn.end) return undefined;
			ends.set(i, words.after - behind);
		}
	}
	let next = 0;
	let shift = 0;
	/** What stands in a line that is not touched, or before its edits, moves by what was edited before; asked for in order. */
	const moved = (at: number): number => {
		for (let edit = edits[next]; edit && edit.start < at; edit = edits[++next]) shift += lengthened(edit);
		return at + shift;
	};
	return turns.map((turn, i) => {
		const start = moved(turn.start);
		const wordsStart = moved(turn.wordsStart);
		return { start, wordsStart, end: ends.get(i) ?? moved(turn.end) };
	});
}
