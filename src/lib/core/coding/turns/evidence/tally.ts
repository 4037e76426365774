import { labelKey, labelShape, type LabelShape } from '../labels/label-shape.ts';
import type { Candidate, LabelForm, Line } from '../lines/line.ts';
import type { TurnRule } from '../rule.ts';

/** One label in one form: where it stands, and what it looks like. */
export interface Tally {
	key: string;
	/** As first written. */
	label: string;
	shape: LabelShape;
	/** The researcher says that it is a speaker. */
	forced: boolean;
	/** The lines it begins, as indexes. */
	lines: number[];
	/** How many of them are doubtful (see `Candidate`). */
	doubtful: number;
}

export type Tallies = ReadonlyMap<string, Tally>;

/** What a label looks like once the researcher has spoken: listed or accepted is known, rejected or left out of the list is nobody's. */
export function shapeUnder(rule: TurnRule): (label: string, key: string) => Pick<Tally, 'shape' | 'forced'> {
	const keys = (labels: readonly string[] | undefined) => new Set(labels?.map(labelKey));
	const [listed, accepted, rejected] = [keys(rule.speakers), keys(rule.accepted), keys(rule.rejected)];
	return (label, key) => {
		if (rejected.has(key)) return { shape: 'no', forced: false };
		if (listed.has(key) || accepted.has(key)) return { shape: 'known', forced: true };
		return { shape: listed.size > 0 ? 'no' : labelShape(label), forced: false };
	};
}

/** The labels of a text, form by form. */
export function tallyForms(lines: readonly Line[], rule: TurnRule): Map<LabelForm, Map<string, Tally>> {
	const shapeOf = shapeUnder(rule);
	const forms = new Map<LabelForm, Map<string, Tally>>();
	const add = ({ form, key, label, doubtful }: Candidate, line: number): void => {
		const tallies = forms.get(form) ?? new Map<string, Tally>();
		forms.set(form, tallies);
		const tally = tallies.get(key) ?? { key, label, ...shapeOf(label, key), lines: [], doubtful: 0 };
		tallies.set(key, tally);
		tally.lines.push(line);
		if (doubtful) tally.doubtful++;
	};
	lines.forEach((line, i) => {
		for (const candidate of line.candidates) if (candidate.label !== '') add(candidate, i);
	});
	return forms;
}

/** A label on its line. */
export interface Place {
	line: number;
	key: string;
}

export const inOrder = (tallies: Iterable<Tally>): Place[] =>
	Array.from(tallies, ({ key, lines }) => lines.map((line) => ({ line, key })))
		.flat()
		.sort((a, b) => a.line - b.line);
