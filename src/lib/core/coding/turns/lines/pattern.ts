import type { Span } from '#lib/core/text/index.ts';
import { matchAt } from './cursor.ts';
import { labelKey } from '../labels/label-shape.ts';
import type { Candidate } from './line.ts';
import { clockAt, type Stamp } from './stamps.ts';

const FIELDS = ['label', 'time', 'end', 'number', 'any', 'words'] as const;
type Field = (typeof FIELDS)[number];

type Token =
	{ kind: 'text'; text: string } | { kind: 'space'; optional: boolean } | { kind: 'field'; field: Field };

/** A pattern written by hand, ready to be tried on lines. */
export interface TurnPattern {
	tokens: readonly Token[];
}

/** Why a pattern cannot be used; `detail` is the part of it that is meant. */
export interface TurnPatternRefused {
	code:
		| 'turn-pattern-empty'
		| 'turn-pattern-field'
		| 'turn-pattern-adjacent'
		| 'turn-pattern-order'
		| 'turn-pattern-long';
	detail: string;
}

const LONGEST_PATTERN = 200;
const LONGEST_FIELD = 80;
const BLANKS = /[ \t\u00a0\u2009\u202f\u3000]+/y;
const isOpen = (token: Token) => token.kind === 'field' && (token.field === 'label' || token.field === 'any');
const isPunctuation = (character: string | undefined) =>
	character !== undefined && !/[\p{L}\p{N}]/u.test(character);

function tokensOf(source: string): Token[] {
	const parts = source.match(/\{[^{}]*\}|\\t|\t|[ \u00a0]+|[^{\\ \t\u00a0]+|./gsu) ?? [];
	return parts.map((part): Token => {
		const field = FIELDS.find((name) => part === `{${name}}`);
		if (field) return { kind: 'field', field };
		if (part === '\\t' || part === '\t') return { kind: 'text', text: '\t' };
		return part.trim() === '' ? { kind: 'space', optional: false } : { kind: 'text', text: part };
	});
}

/**
 * Reads a pattern written by hand: the beginning of a line, with `{label}`, `{time}`, `{end}` (of a range), `{number}`,
 * `{any}` (anything short) and, last, `{words}` in the place of what varies; `\t` is a tab. Without `{words}` these
 * begin on the next line. A space stands for any spaces, none beside punctuation; a colon also for a full-width one.
 * Refused: no `{label}` and no `{time}`, a field nobody knows, two fields with nothing to tell them apart, `{words}` not
 * last, more than 200 characters.
 */
export function parsePatternOfTurns(source: string): TurnPattern | TurnPatternRefused {
	if (source.length > LONGEST_PATTERN) return { code: 'turn-pattern-long', detail: String(LONGEST_PATTERN) };
	const tokens = tokensOf(source.trim());
	const fields = tokens.flatMap((token) => (token.kind === 'field' ? [token.field] : []));
	const unknown = tokens.find((token) => token.kind === 'text' && /^\{.*\}$/.test(token.text));
	if (unknown?.kind === 'text' && /^\{\p{L}+\}$/u.test(unknown.text))
		return { code: 'turn-pattern-field', detail: unknown.text };
	if (!fields.includes('label') && !fields.includes('time'))
		return { code: 'turn-pattern-empty', detail: source };
	if (new Set(fields).size < fields.length) return { code: 'turn-pattern-order', detail: fields.join(' ') };
	if (
		fields.includes('words') &&
		tokens.at(-1) !== tokens.find((t) => t.kind === 'field' && t.field === 'words')
	)
		return { code: 'turn-pattern-order', detail: '{words}' };
	for (const [i, token] of tokens.entries()) {
		const next = tokens[i + 1];
		if (isOpen(token) && next?.kind === 'field' && next.field !== 'time' && next.field !== 'end')
			return { code: 'turn-pattern-adjacent', detail: `{${next.field}}` };
	}
	return { tokens: tokens.map((token, i) => withOptional(token, tokens[i - 1], tokens[i + 1])) };
}

/** Beside punctuation a space may be missing: `{label} : {words}` fits `Claire:` too. */
function withOptional(token: Token, before: Token | undefined, after: Token | undefined): Token {
	if (token.kind !== 'space') return token;
	const left = before?.kind === 'text' && isPunctuation(before.text.at(-1));
	const right = after?.kind === 'text' && isPunctuation(after.text.at(0));
	return { kind: 'space', optional: left || right };
}

interface Found {
	at: number;
	label: string;
	from: Stamp | null;
	to: Stamp | null;
}

const sameText = (text: string, at: number, wanted: string): boolean =>
	text.startsWith(wanted, at) ||
	(wanted.includes(':') && text.slice(at, at + wanted.length).replaceAll('：', ':') === wanted);

/** Where a token without freedom ends, when it stands at a place. */
function fits(text: string, end: number, at: number, token: Token, found: Found): number | undefined {
	if (token.kind === 'text') return sameText(text, at, token.text) ? at + token.text.length : undefined;
	if (token.kind === 'space') {
		const blank = matchAt(BLANKS, text, at, end);
		return blank ? at + blank[0].length : token.optional || at === end ? at : undefined;
	}
	if (token.field === 'words') return at;
	if (token.field === 'number') {
		const digits = matchAt(/\d{1,9}/y, text, at, end);
		return digits ? at + digits[0].length : undefined;
	}
	const clock = clockAt(text, at);
	if (!clock || clock.end > end) return undefined;
	if (token.field === 'time') found.from = clock;
	else found.to = clock;
	return clock.end;
}

/** Tokens from `first` on up to the next field of free length; where they end, when they all stand there. */
function run(
	text: string,
	end: number,
	at: number,
	tokens: readonly Token[],
	first: number,
	found: Found
): number | undefined {
	let place: number | undefined = at;
	for (let i = first; i < tokens.length && place !== undefined; i++) {
		const token = tokens[i];
		if (!token || isOpen(token)) break;
		place = fits(text, end, place, token, found);
	}
	return place !== undefined && place <= end ? place : undefined;
}

/**
 * The turn a line opens under a pattern. Each field of free length ends where what follows it first fits and is not
 * tried further, so that the effort grows with the line and no pattern can hang.
 */
export function patternCandidate(text: string, line: Span, { tokens }: TurnPattern): Candidate | undefined {
	const { end } = line;
	const start = line.start + (/^\s*/.exec(text.slice(line.start, end))?.[0].length ?? 0);
	const found: Found = { at: start, label: '', from: null, to: null };
	const first = run(text, end, start, tokens, 0, found);
	if (first === undefined) return undefined;
	found.at = first;
	for (const [i, token] of tokens.entries()) {
		if (!isOpen(token)) continue;
		const most = Math.min(end, found.at + LONGEST_FIELD);
		const last = tokens.slice(i + 1).every((t) => t.kind === 'space');
		let stop = last ? end : found.at + 1;
		let next = last ? end : run(text, end, stop, tokens, i + 1, found);
		while (next === undefined && stop < most) next = run(text, end, ++stop, tokens, i + 1, found);
		if (next === undefined || stop - found.at > LONGEST_FIELD) return undefined;
		if (token.kind === 'field' && token.field === 'label') found.label = text.slice(found.at, stop).trim();
		found.at = next;
	}
	const hasWords = tokens.some((token) => token.kind === 'field' && token.field === 'words');
	if (!hasWords && found.at < line.start + text.slice(line.start, end).trimEnd().length) return undefined;
	const { from, to } = found;
	const stamp = from && { ...from, to: to?.from ?? from.to };
	const label = found.label.replace(/\s+/g, ' ');
	if (label === '' && !stamp) return undefined;
	return { form: 'pattern', label, key: labelKey(label), stamp, words: found.at };
}
