import { paragraphs, type Span } from '#lib/core/text/index.ts';
import { clocksRise } from './clocks.ts';
import { candidateInColumns } from './columns.ts';
import { past, pastSpaces } from './cursor.ts';
import { footers } from './footer.ts';
import { labelsAt } from './label-at.ts';
import type { Candidate, Line } from './line.ts';
import { isNumbered, isNumberOnly, NUMBER } from './numbering.ts';
import { patternCandidate, type TurnPattern } from './pattern.ts';
import type { TurnRule } from '../rule.ts';
import { stampAt } from './stamps.ts';
import { tableIn, type Table } from './table.ts';

/** A heading, a quotation, a bullet, `>>` for a change of voice. */
const LEAD = /(?:#{1,6}[ \t]+|>{1,2}[ \t]*|[-–—*+•·▪◦][ \t\u00a0]+)/y;
const EMPHASIS = /(?:\*{1,3}|_{1,3})(?=\S)/y;
/** What parts a time from what it is the time of. */
const AFTER_STAMP = /[ \t\u00a0\u2009\u202f]*(?:[-–—|•>][ \t\u00a0]+|[:,][ \t\u00a0]+)?/y;

/** A text, and what its lines together tell of each of them. */
export interface Reading {
	text: string;
	rule: TurnRule;
	pattern: TurnPattern | null;
	numbered: boolean;
	clocks: boolean;
	table: Table | null;
	/** Lines that are nobody's words. */
	asides: ReadonlySet<Span>;
}

function candidatesOf(reading: Reading, paragraph: Span, found: Candidate[]): Candidate[] {
	const { table, rule, text } = reading;
	const inColumns =
		table && rule.labels ? candidateInColumns(text, paragraph, table.columns, table.mark) : undefined;
	const usable = found.filter(
		({ form, stamp }) =>
			(form === 'bracket' ? rule.brackets : rule.labels) &&
			(rule.times || !stamp || (form !== 'timed' && form !== 'afterTime'))
	);
	const all = inColumns ? [inColumns, ...usable] : usable;
	return rule.times ? all : all.map((one) => ({ ...one, stamp: null }));
}

/** What one paragraph of a text may begin with. */
export function lineOf(reading: Reading, paragraph: Span, afterBlank: boolean): Line {
	const { text, rule, numbered, clocks, pattern } = reading;
	const { end } = paragraph;
	const from = pastSpaces(text, paragraph.start, end);
	const line = { paragraph, afterBlank, aside: reading.asides.has(paragraph) };
	if (line.aside) return { ...line, stamp: null, words: from, lead: '', candidates: [] };
	if (pattern) {
		const fitting = patternCandidate(text, paragraph, pattern);
		return { ...line, stamp: null, words: from, lead: '', candidates: fitting ? [fitting] : [] };
	}
	let at = numbered ? past(NUMBER, text, from, end) : from;
	let stamp = rule.times ? stampAt(text, at, clocks) : undefined;
	const marks = at;
	if (!stamp) at = past(EMPHASIS, text, pastSpaces(text, past(LEAD, text, at, end), end), end);
	stamp ??= rule.times ? stampAt(text, at, clocks) : undefined;
	if (stamp && stamp.end > end) stamp = undefined;
	let bold = !stamp && at > marks && /[*_]/.test(text.charAt(at - 1));
	let words = from;
	if (stamp) {
		words = past(AFTER_STAMP, text, stamp.end, end);
		at = past(EMPHASIS, text, words, end);
		bold = at > words || (stamp.start > marks && /[*_]/.test(text.charAt(stamp.start - 1)));
	}
	const own = stamp ?? null;
	const found = at >= end ? [] : labelsAt({ text, end }, at, own, bold);
	const lead = text.slice(marks, stamp ? marks : at);
	return { ...line, stamp: own, words, lead, candidates: candidatesOf(reading, paragraph, found) };
}

/** The paragraphs of a text, each with what may be a label or a time at its beginning. */
export function linesOf(text: string, rule: TurnRule, pattern: TurnPattern | null = null): Line[] {
	const spans = paragraphs(text);
	const table = tableIn(text, spans);
	const asides = footers(text, spans);
	for (const row of table?.asides ?? []) asides.add(row);
	const reading: Reading = {
		text,
		rule,
		pattern,
		numbered: isNumbered(text, spans),
		clocks: rule.times && clocksRise(text, spans),
		table,
		asides
	};
	const lines = spans.map((span, i) => lineOf(reading, span, span.start > (spans[i - 1]?.end ?? -2) + 1));
	return lines.map((line, i) => {
		const isCaptionNumber = lines[i + 1]?.stamp != null && isNumberOnly(text, line.paragraph);
		return isCaptionNumber ? { ...line, aside: true, candidates: [] } : line;
	});
}
