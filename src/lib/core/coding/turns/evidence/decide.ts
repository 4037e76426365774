import { NOBODY } from '../labels/label-words.ts';
import type { Candidate, LabelForm, Line } from '../lines/line.ts';
import type { TurnRule } from '../rule.ts';
import { takeExplicit } from './explicit.ts';
import { takeAfterTime, takeAlone, takeMarked } from './implicit.ts';
import { withoutSerialNumbers } from './serial.ts';
import { tallyForms, type Tallies, type Tally } from './tally.ts';

/** Which labels of a text are speakers, form by form. */
export interface Decision {
	/** The labels by key, as first written. */
	labels: Map<string, string>;
	forms: ReadonlyMap<LabelForm, ReadonlySet<string>>;
	/** For each line the label it begins with, where one is taken. */
	heads: readonly (Candidate | undefined)[];
}

/** Forms by how telling they are, for those with as many lines. */
const FORMS: readonly LabelForm[] = [
	'pattern',
	'column',
	'timed',
	'colon',
	'bracket',
	'afterTime',
	'alone',
	'dash',
	'dot'
];
const EXPLICIT: ReadonlySet<LabelForm> = new Set(['timed', 'colon', 'bracket', 'column', 'pattern']);

const countLines = (tallies: readonly Tally[]) => tallies.reduce((sum, { lines }) => sum + lines.length, 0);

function takeIn(
	form: LabelForm,
	tallies: Tallies,
	text: string,
	lines: readonly Line[],
	lenient: boolean
): Tally[] {
	if (form === 'pattern' || form === 'column')
		return [...tallies.values()].filter(
			(t) => t.shape !== 'no' || (t.lines.length > 1 && form === 'pattern')
		);
	if (form === 'alone') return takeAlone(tallies, lines);
	if (form === 'afterTime') return takeAfterTime(tallies, lines);
	if (form === 'dash' || form === 'dot') return takeMarked(tallies, lines);
	return takeExplicit(tallies, { text, lines, form, lenient });
}

/**
 * Lines `Date: …`, `Place: …`, `Interviewer: …` at the top of a text, parted from it by a blank line, describe it: how
 * many there are.
 */
function metadataLines(lines: readonly Line[]): number {
	const last = lines.findIndex((line, i) => i > 0 && line.afterBlank);
	if (last < 2) return 0;
	const head = lines.slice(0, last).map(({ candidates }) => candidates.find(({ form }) => form === 'colon'));
	if (head.some((candidate) => candidate === undefined)) return 0;
	const telling = head.some((candidate) =>
		candidate?.key.split(/[^\p{L}]+/u).some((word) => NOBODY.has(word))
	);
	return telling ? last : 0;
}

/**
 * Decides which labels of a text are speakers: in each form by the evidence the form needs; then the form with most
 * lines rules, and another one adds only the same labels and those known by their shape.
 */
export function decide(text: string, lines: readonly Line[], rule: TurnRule, lenient = false): Decision {
	const described = metadataLines(lines);
	const said = withoutSerialNumbers(
		lines.map((line, i) => (i < described ? { ...line, candidates: [] } : line))
	);
	const tallies = tallyForms(said, rule);
	const taken = FORMS.flatMap((form) => {
		const own = tallies.get(form);
		const found = own ? takeIn(form, own, text, said, lenient) : [];
		return found.length > 0 ? [{ form, found }] : [];
	});
	const main = taken.toSorted((a, b) => countLines(b.found) - countLines(a.found))[0];
	const ruling = new Set(main?.found.map(({ key }) => key));
	const explicit = new Set(
		taken.flatMap(({ form, found }) => (EXPLICIT.has(form) ? found.map(({ key }) => key) : []))
	);
	const labels = new Map<string, string>();
	const forms = new Map<LabelForm, ReadonlySet<string>>();
	for (const { form, found } of taken) {
		const kept = found.filter(
			(tally) =>
				form === main?.form ||
				(EXPLICIT.has(form) && (tally.forced || tally.shape === 'known' || ruling.has(tally.key))) ||
				(form === 'afterTime' && ruling.has(tally.key)) ||
				(tally.forced && !explicit.has(tally.key))
		);
		if (kept.length > 0) forms.set(form, new Set(kept.map(({ key }) => key)));
		for (const { key, label } of kept) if (!labels.has(key)) labels.set(key, label);
	}
	// A row of a table without a name goes on with its own time.
	const isTaken = ({ form, key, label, stamp }: Candidate) =>
		label === '' ? forms.has(form) && stamp !== null : forms.get(form)?.has(key);
	return { labels, forms, heads: said.map(({ candidates }) => candidates.find(isTaken)) };
}
