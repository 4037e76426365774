import { matchAt, past, pastSpaces } from './cursor.ts';
import { labelKey } from '../labels/label-shape.ts';
import type { Candidate, LabelForm } from './line.ts';
import { stampAt, stampBefore } from './stamps.ts';
import type { Stamp } from './stamps.ts';

const LONGEST = 60;
const BRACKET =
	/[[［【]([^[\]［］【】\n]{1,60})[\]］】]|\{([^{}\n]{1,60})\}|[(（]([^()（）\n]{1,60})[)）]|<v(?:\.[\w.]*)?\s+([^>\n]{1,60})>|<([^<>/\n][^<>\n]{0,60})>/y;
const HTML_TAG = /^(?:[abipqsu]|br|hr|em|td|tr|th|ul|ol|li|h[1-6]|div|span|font|strong|table|c)$/i;
const SPACE = '[ \\t\\u00a0\\u2009\\u202f\\u3000]';
const BEFORE_TIME = new RegExp(
	`([^\\n\\t:：<>]{1,${LONGEST}}?)${SPACE}*(?:[-–—|,·•/]${SPACE}*)?(?=[[({<#|]?${SPACE}?\\d{1,3}:[0-5]\\d)`,
	'y'
);
const DASH = new RegExp(`([^\\n\\t:：]{1,${LONGEST}}?)(?:[ \\u00a0\\u202f]+[-–—]|[—–])${SPACE}+(?=\\S)`, 'y');
/** `Q. …`, and names in capitals as plays have them. */
const DOT = /(\p{Lu}\d{0,2}|\p{Lu}[\p{Lu}\p{M}'’ -]{1,30})\.[ \t\u00a0]+(?=\S)/uy;
const EMPHASIS = /(?:\*{1,3}|_{1,3})/y;
const COLON = /[:：]/y;
const SEPARATOR = new RegExp(`${SPACE}*(?:[-–—|>]${SPACE}+|[:：](?=\\s|$)${SPACE}*)?`, 'y');
const EMPHASIS_AT_END = /[*_]{1,3}$/;
/** A line that ends so is words, not a name. */
const ENDS_WORDS = /[.!?…,;:：»"”。！？、，]$/u;

/** Where a head is being read: the whole text, up to the end of the line. */
export interface Place {
	text: string;
	end: number;
}

const INVISIBLE = /[\u200e\u200f\u2066-\u2069]/g;

/** A label without what is invisible or decorates it, on one line. */
const tidy = (label: string): string =>
	label
		.replace(INVISIBLE, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(EMPHASIS_AT_END, '')
		.replace(/^[*_]{1,3}(?=\S)/, '')
		.trim();

function candidate(
	form: LabelForm,
	written: string,
	words: number,
	rest: Partial<Candidate> = {}
): Candidate {
	const label = tidy(written);
	return { form, label, key: labelKey(label), stamp: null, words, ...rest };
}

/** Behind the marks that close a bold label, when one was opened: `**Claire:** …`. */
export function pastEmphasis({ text, end }: Place, at: number): number {
	const after = past(EMPHASIS, text, at, end);
	return after === at ? at : pastSpaces(text, after, end);
}

/** What follows a label and its colon: an emphasis that closes, a time of its own. */
function afterLabel(
	place: Place,
	from: number,
	bold: boolean,
	own: Stamp | null
): Pick<Candidate, 'stamp' | 'words'> {
	const { text, end } = place;
	let at = pastSpaces(text, from, end);
	if (bold) at = pastEmphasis(place, at);
	const stamp = own ?? stampAt(text, at, true) ?? null;
	if (own || !stamp || stamp.end > end) return { stamp: own, words: at };
	return { stamp, words: past(SEPARATOR, text, stamp.end, end) };
}

function bracketed(place: Place, at: number): Candidate[] {
	const { text, end } = place;
	const found = matchAt(BRACKET, text, at, end);
	if (!found) return [];
	const inside = found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? '';
	if (found[5] !== undefined && HTML_TAG.test(inside)) return [];
	const own = stampBefore(inside, at + 1, true) ?? null;
	const label = own ? inside.slice(0, own.start - at - 1).replace(/[\s:,–—-]+$/, '') : inside;
	if (label.trim() === '') return [];
	let next = pastSpaces(text, at + found[0].length, end);
	next = pastEmphasis(place, next);
	const stamp = own ?? (stampAt(text, next, true) || null);
	if (stamp && !own && stamp.end <= end) next = pastSpaces(text, stamp.end, end);
	const colon = matchAt(COLON, text, next, end);
	if (colon) next++;
	const rest = afterLabel(place, next, false, stamp);
	const emphasis = colon ? pastEmphasis(place, rest.words) : rest.words;
	return [candidate('bracket', label, Math.max(rest.words, emphasis), { stamp: rest.stamp })];
}

function withColon(place: Place, at: number, bold: boolean): Candidate[] {
	const { text, end } = place;
	const most = Math.min(end, at + LONGEST + 20);
	let colon = at;
	while (colon < most && !':：\t'.includes(text.charAt(colon))) colon++;
	if (colon >= most || text.charAt(colon) === '\t' || colon === at) return [];
	const raw = text.slice(at, colon);
	if (/[<>\n]/.test(raw) || /^[[({]/.test(raw)) return [];
	const wide = text.charAt(colon) === '：';
	const next = text.charAt(colon + 1);
	const tight = !wide && colon + 1 < end && !/[\s*_\u200e\u200f]/.test(next);
	if (tight && /[\d/\\:)(-]/.test(next)) return [];
	// noScribe puts `//` before a voice that speaks over another one.
	const label = raw.replace(/^(?:[#@]|\/\/)[ \u00a0]?/, '');
	const closed = EMPHASIS_AT_END.test(raw.trim());
	const rest = afterLabel(place, colon + 1, bold && !closed, null);
	return [candidate('colon', label, rest.words, { stamp: rest.stamp, ...(tight ? { doubtful: true } : {}) })];
}

/** `Claire [00:01:02] : …`, `Claire (0:03):`, `Claire  0:03` alone on its line or before the words. */
function withTime(place: Place, at: number, bold: boolean): Candidate[] {
	const { text, end } = place;
	const before = matchAt(BEFORE_TIME, text, at, end);
	const stamp = before && stampAt(text, at + before[0].length, true);
	if (!before || !stamp || stamp.end > end) return [];
	const label = before[1] ?? '';
	let next = pastSpaces(text, stamp.end, end);
	if (bold || EMPHASIS_AT_END.test(label.trim())) next = pastEmphasis(place, next);
	const colon = matchAt(COLON, text, next, end) !== undefined;
	const words = afterLabel(place, colon ? next + 1 : next, bold, stamp).words;
	const isBare = /\d/.test(text.charAt(stamp.start));
	const sure = colon || (words >= end && isBare);
	return [
		candidate('timed', label, past(SEPARATOR, text, words, end), {
			stamp,
			...(sure ? {} : { doubtful: true })
		})
	];
}

function pieces(place: Place, at: number, stamp: Stamp | null, trimmedEnd: number): Candidate[] {
	const { text, end } = place;
	const found: Candidate[] = [];
	const whole = text.slice(at, trimmedEnd);
	if (whole.length <= LONGEST && whole !== '' && !ENDS_WORDS.test(tidy(whole)) && !whole.includes('\t'))
		found.push(candidate(stamp ? 'afterTime' : 'alone', whole, end, { stamp: null }));
	const dash = matchAt(DASH, text, at, end);
	if (dash) found.push(candidate('dash', dash[1] ?? '', at + dash[0].length));
	const dot = matchAt(DOT, text, at, end);
	if (dot) found.push(candidate('dot', dot[1] ?? '', at + dot[0].length));
	return found;
}

/**
 * Every way to read a label at a place of a line, the likeliest first; `stamp` is the time that stands before it, `bold`
 * says that an emphasis was opened there.
 */
export function labelsAt(place: Place, at: number, stamp: Stamp | null, bold: boolean): Candidate[] {
	const trimmedEnd = at + place.text.slice(at, place.end).trimEnd().length;
	const hasColon = /[:：]/.test(place.text.slice(at, Math.min(place.end, at + LONGEST + 25)));
	const found = [
		...(hasColon ? withTime(place, at, bold) : []),
		...(hasColon ? withColon(place, at, bold) : []),
		...bracketed(place, at),
		...pieces(place, at, stamp, trimmedEnd)
	];
	return found.filter(({ label }) => label !== '').map((one) => ({ ...one, stamp: one.stamp ?? stamp }));
}
