import { foldWithMap, sourceSpan } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Edit } from '../edits/index.ts';
import { labelKey } from '../turns/labels/label-shape.ts';

const ENDS_SENTENCE = /[.!?…:;][\s»”"')\]]*$/;
const LIST_ITEM = /^\s*(?:[-–—•*]|\d+[.)])\s/;
/** Lengths, in characters, at which a page wraps lines. Shorter lines are lists or verse, longer ones whole paragraphs. */
const WRAPS = { narrowest: 40, widest: 120 };
/** A hyphen at a line end before one of these belongs to the word: `celui-ci`, `dit-il`. */
const AFTER_HYPHEN =
	/^(?:ci|là|t|je|tu|il|elle|on|nous|vous|ils|elles|le|la|les|moi|toi|lui|leur|y|en|mêmes?|dire|ce)(?!\p{L})/u;

/** What joins the lines `above` and `below`: a space, nothing, or undefined when they are separate lines. */
function glue(above: string, below: string, width: number): { drop: number; text: string } | undefined {
	if (LIST_ITEM.test(below) || above.trim() === '' || below.trim() === '') return undefined;
	const continues = /^\s*\p{Ll}/u.test(below);
	if (continues && /\p{L}[-\u00ad]$/u.test(above)) {
		return { drop: AFTER_HYPHEN.test(below.trimStart()) && above.endsWith('-') ? 0 : 1, text: '' };
	}
	const wraps = width >= WRAPS.narrowest && width <= WRAPS.widest;
	const full = wraps && above.length >= 0.75 * width;
	return continues || (full && !ENDS_SENTENCE.test(above)) ? { drop: 0, text: ' ' } : undefined;
}

/**
 * Joins lines that were broken only by the width of a page: a line followed by a lower-case letter, or a full line that does
 * not end a sentence. Words cut by a hyphen are joined. Empty lines, lists and starts of turns stay.
 */
export function joinWrappedLines(text: string, turnStarts: readonly number[] = []): Edit[] {
	const lines = text.split('\n');
	const widths = lines.map((line) => line.length).sort((a, b) => a - b);
	const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
	const starts = new Set(turnStarts);
	const edits: Edit[] = [];
	let end = -1;
	lines.forEach((line, i) => {
		end += line.length + 1;
		const below = lines[i + 1];
		if (below === undefined || starts.has(end + 1)) return;
		const above = line.trimEnd();
		const joint = glue(above, below, width);
		if (!joint) return;
		const indent = below.length - below.trimStart().length;
		edits.push({
			start: end - (line.length - above.length) - joint.drop,
			end: end + 1 + indent,
			text: joint.text
		});
	});
	return edits;
}

/** Replaces several spaces by one (a no-break one if one of them was), and removes spaces at line ends. */
export function dropDoubleSpaces(text: string): Edit[] {
	const edits: Edit[] = [];
	for (const match of text.matchAll(/[ \t\u00a0\u202f]+$|[ \t\u00a0\u202f]{2,}/gm)) {
		const start = match.index;
		const end = start + match[0].length;
		const atLineEdge = end === text.length || text[end] === '\n' || start === 0 || text[start - 1] === '\n';
		edits.push({ start, end, text: atLineEdge ? '' : (/[\u00a0\u202f]/.exec(match[0])?.[0] ?? ' ') });
	}
	return edits;
}

/** Renames a speaker wherever the label opens a turn. `turns` come with the label of their speaker. */
export function renameSpeaker(
	text: string,
	turns: readonly (Span & { wordsStart: number; speaker: string | null })[],
	from: string,
	to: string
): Edit[] {
	const looked = labelKey(from);
	return turns.flatMap((turn): Edit[] => {
		if (turn.speaker === null || labelKey(turn.speaker) !== looked) return [];
		const head = foldWithMap(text.slice(turn.start, turn.wordsStart));
		const at = head.folded.indexOf(looked);
		if (at === -1) return [];
		const label = sourceSpan(head, at, at + looked.length);
		return [{ start: turn.start + label.start, end: turn.start + label.end, text: to }];
	});
}
