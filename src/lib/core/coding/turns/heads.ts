import { paragraphs } from '#lib/core/text/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import { labelKey, labelShape } from './label-shape.ts';
import type { TurnRule } from './rule.ts';
import { stampAt, stampBefore } from './stamps.ts';
import type { Stamp } from './stamps.ts';

/** What may open a turn at the beginning of a paragraph: a label, a time, or both; `words` is where the speech begins. */
export interface Head {
	paragraph: Span;
	label: string | null;
	/** The label is written `[id1]` or `<v Claire>`. */
	bracketed: boolean;
	stamp: Stamp | null;
	words: number;
}

type Labelled = Pick<Head, 'label' | 'stamp' | 'words'>;

const SPACE = '[ \\t\\u00a0\\u2009\\u202f]';
const COLON = new RegExp(`([^:\\n\\[\\]#<>]{1,60}?)${SPACE}*:(?=\\s|$)`, 'y');
const COLON_AFTER_TIME = new RegExp(`${SPACE}*:(?=\\s|$)`, 'y');
const BEFORE_TIME = new RegExp(`([^:\\n\\[\\]#<>(]{1,60}?)${SPACE}*(?=[\\[#(]\\d)`, 'y');
const BRACKET = new RegExp(`\\[([^\\[\\]\\n:]{1,40})\\](?:${SPACE}*:)?`, 'y');
const VOICE = /<v(?:\.[\w.]*)?\s+([^>\n]{1,60})>/y;
const SPACES = /[ \t\u00a0\u2009\u202f]*/y;

function match(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	const found = pattern.exec(text);
	return found && found.index + found[0].length <= end ? found : undefined;
}

const skip = (text: string, at: number, end: number) => at + (match(SPACES, text, at, end)?.[0].length ?? 0);
const tidy = (label: string) => label.replace(/\s+/g, ' ').trim();

/** `Claire [00:01:02] : …`: the time between the label and its colon. */
function labelAroundTime(text: string, at: number, end: number): Labelled | undefined {
	const before = match(BEFORE_TIME, text, at, end);
	const stamp = before && stampAt(text, at + before[0].length);
	const after = stamp && match(COLON_AFTER_TIME, text, stamp.end, end);
	if (!before || !stamp || !after) return undefined;
	return { label: tidy(before[1] ?? ''), stamp, words: stamp.end + after[0].length };
}

/** Short words beside a time may be the words themselves: only a sure name is a label there. */
function isSure(label: string, rule: TurnRule): boolean {
	if (label === '' || label.length > 40) return false;
	const key = labelKey(label);
	return labelShape(label) === 'known' || rule.speakers.some((speaker) => labelKey(speaker) === key);
}

/** `Claire  0:03` alone on its line. */
function labelAndTimeAlone(text: string, at: number, end: number, rule: TurnRule): Labelled | undefined {
	const stamp = stampBefore(text.slice(at, end), at, true);
	const label = stamp ? tidy(text.slice(at, stamp.start)) : '';
	if (!stamp || label === '') return undefined;
	const bare = /\d/.test(text.charAt(stamp.start));
	return bare || isSure(label, rule) ? { label, stamp, words: end } : undefined;
}

function labelAt(text: string, at: number, end: number, rule: TurnRule): Labelled | undefined {
	const found = rule.labels ? match(COLON, text, at, end) : undefined;
	if (found) return { label: tidy(found[1] ?? ''), stamp: null, words: at + found[0].length };
	if (!rule.labels || !rule.times) return undefined;
	return labelAroundTime(text, at, end) ?? labelAndTimeAlone(text, at, end, rule);
}

function bracketAt(text: string, at: number, end: number, rule: TurnRule): Labelled | undefined {
	const found = rule.brackets && (match(BRACKET, text, at, end) ?? match(VOICE, text, at, end));
	return found ? { label: tidy(found[1] ?? ''), stamp: null, words: at + found[0].length } : undefined;
}

function headOf(text: string, paragraph: Span, rule: TurnRule): Head {
	const { end } = paragraph;
	let at = skip(text, paragraph.start, end);
	let stamp = rule.times ? stampAt(text, at) : undefined;
	if (stamp && stamp.end > end) stamp = undefined;
	if (stamp) at = skip(text, stamp.end, end);
	const inBrackets = bracketAt(text, at, end, rule);
	const labelled = inBrackets ?? labelAt(text, at, end, rule);
	if (!labelled) {
		// `00:00:12 Speaker 1` on a line of its own names who speaks on the next one.
		const rest = stamp && rule.labels ? tidy(text.slice(at, end)) : '';
		const alone = isSure(rest, rule) ? rest : '';
		const none = { paragraph, bracketed: false, stamp: stamp ?? null };
		return alone === '' ? { ...none, label: null, words: at } : { ...none, label: alone, words: end };
	}
	const words = skip(text, labelled.words, end);
	const own = labelled.stamp ?? stamp;
	const after = own || !rule.times ? undefined : stampAt(text, words);
	return {
		paragraph,
		label: labelled.label,
		bracketed: inBrackets !== undefined,
		stamp: own ?? after ?? null,
		words: after ? skip(text, after.end, end) : words
	};
}

/** What each paragraph of a text begins with. */
export function headsOf(text: string, rule: TurnRule): Head[] {
	return paragraphs(text).map((paragraph) => headOf(text, paragraph, rule));
}

/** The same paragraph when its label turns out to be nobody's: the time stays, the words include the label. */
export function withoutLabel(text: string, head: Head, rule: TurnRule): Head {
	const { end } = head.paragraph;
	const at = skip(text, head.paragraph.start, end);
	const stamp = rule.times ? stampAt(text, at) : undefined;
	return {
		...head,
		label: null,
		bracketed: false,
		stamp: stamp ?? null,
		words: stamp ? skip(text, stamp.end, end) : at
	};
}
