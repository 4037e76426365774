import { paragraphAt } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Turn } from '../model.ts';
import { parseTurns } from '../turns/index.ts';
import type { TimeMark, TurnRule } from '../turns/index.ts';
import type { Edit } from './edit.ts';

type Place = Pick<Turn, 'start' | 'end' | 'wordsStart'>;

/** A line that edits touch: where it stood, and where it stands. */
interface EditedLine {
	before: Span;
	after: Span;
	/** Where its first edit begins, in the text before. */
	edited: number;
}

/** Beyond so many lines parsing the whole text is no slower. */
const MOST_LINES = 50;

const lengthened = ({ start, end, text }: Edit): number => text.length - (end - start);

/** The lines that edits touch, in order; undefined when an edit adds or takes out a line end. */
function editedLines(before: string, edits: readonly Edit[]): EditedLine[] | undefined {
	const lines: EditedLine[] = [];
	let shift = 0;
	for (const edit of edits) {
		if (edit.text.includes('\n') || before.slice(edit.start, edit.end).includes('\n')) return undefined;
		const last = lines.at(-1);
		const by = lengthened(edit);
		if (last && edit.start <= last.before.end) last.after.end += by;
		else {
			const line = paragraphAt(before, edit.start);
			const after = { start: line.start + shift, end: line.end + shift + by };
			lines.push({ before: line, after, edited: edit.start });
		}
		shift += by;
	}
	return lines;
}

/** Somebody who is sure to speak under a rule. */
function speaking({ labels, brackets, speakers }: TurnRule): string {
	const name = speakers[0] ?? 'Participant 1';
	if (labels) return `${name} : a`;
	return brackets ? `[${name}] a` : '[00:00:01] a';
}

/** What a line says of who speaks and when, wherever it stands: a label in it recurs, a time in it ends the turn before. */
function saysOf(line: string, rule: TurnRule): string {
	const speaker = speaking(rule);
	const text = [speaker, line, line, speaker].join('\n');
	const { turns } = parseTurns(text, rule);
	return JSON.stringify(
		turns.map(({ start, end, wordsStart, ...said }) => {
			const from = paragraphAt(text, start).start;
			const words = paragraphAt(text, wordsStart).start;
			// The two ends of the doubled line, told by its number, not by its length.
			const place = (at: number): number => text.slice(0, at).split('\n').length;
			return [place(from), place(end), place(words), wordsStart - words, wordsStart < end, said];
		})
	);
}

/** Whether the time marks of a line stand in it as before. */
function keepsMarks(
	line: EditedLine,
	ends: Record<'before' | 'after', number>,
	marks: readonly TimeMark[],
	moved: readonly TimeMark[]
): boolean {
	return marks.every(({ start }, i) => {
		const now = moved[i]?.start ?? -1;
		const wasIn = start >= line.before.start && start <= line.before.end;
		const isIn = now >= line.after.start && now <= line.after.end;
		if (!wasIn && !isIn) return true;
		const first = (start === line.before.start) === (now === line.after.start);
		return wasIn && isIn && first && start < ends.before === now < ends.after;
	});
}

/**
 * Where the turns of a text stand after edits within lines that leave who speaks, and when, as it was: one place for
 * each of them, the same that parsing the text after would give. Undefined when only parsing it can tell.
 */
export function followTurns(
	texts: Record<'before' | 'after', string>,
	edits: readonly Edit[],
	turns: readonly Place[],
	rule: TurnRule,
	marks: Record<'before' | 'after', readonly TimeMark[]>
): Place[] | undefined {
	const lines = editedLines(texts.before, edits);
	if (!lines || lines.length > MOST_LINES || turns.length === 0) return undefined;
	if (marks.before.length !== marks.after.length) return undefined;
	/** Where the words of each touched line end, by where the line began. */
	const ends = new Map<number, number>();
	for (const line of lines) {
		const old = texts.before.slice(line.before.start, line.before.end);
		const now = texts.after.slice(line.after.start, line.after.end);
		const trimmed = {
			before: line.before.start + old.trimEnd().length,
			after: line.after.start + now.trimEnd().length
		};
		const opens = turns.find(({ wordsStart: at }) => at >= line.before.start && at <= line.before.end);
		if (old.trim() === '' || now.trim() === '' || (opens && line.edited <= opens.wordsStart))
			return undefined;
		if (saysOf(old, rule) !== saysOf(now, rule)) return undefined;
		if (!keepsMarks(line, trimmed, marks.before, marks.after)) return undefined;
		ends.set(line.before.start, trimmed.after);
	}
	let next = 0;
	let shift = 0;
	/** What begins at a line, or in one before its edits, moves by what was edited before; asked for in order. */
	const moved = (at: number): number => {
		for (let edit = edits[next]; edit && edit.start < at; edit = edits[++next]) shift += lengthened(edit);
		return at + shift;
	};
	return turns.map(({ start, end, wordsStart }) => {
		const place = { start: moved(start), wordsStart: moved(wordsStart) };
		const line = paragraphAt(texts.before, end).start;
		return { ...place, end: ends.get(line) ?? moved(end) };
	});
}
