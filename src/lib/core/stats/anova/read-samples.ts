import { moderate, completeCases, labels, levelsOf, type Label } from '../cases.ts';
import type { Input } from '../method.ts';
import { rStrings, rVector } from '../r-code.ts';
import { refuse } from '../refuse.ts';
import { column } from '../validate.ts';
import type { Sample } from './sample.ts';

export interface ReadSamples {
	samples: Sample[];
	n: { used: number; missing: number };
	/** `x` and `factor(g)` as R reads them. */
	rx: string;
	rg: string;
}

/**
 * Fields `x` (numbers) and `g` (groups) without the cases that miss either. Refused with fewer than two groups,
 * fewer than `eachNeeds` values in a group, or no more cases than groups.
 */
export function readSamples(input: Input, eachNeeds = 1): ReadSamples {
	const x = column(input, 'x');
	const g = labels(input, 'g');
	const complete = completeCases(x, g);
	if (complete.length === 0) refuse('empty', { field: 'x', missing: x.length });
	const byLabel = new Map<Label, number[]>();
	for (const i of complete) {
		const label = g[i] ?? '';
		const values = byLabel.get(label);
		if (values) values.push(x[i] ?? NaN);
		else byLabel.set(label, [x[i] ?? NaN]);
	}
	const samples = levelsOf(byLabel.keys()).map((label) => ({
		label: String(label),
		values: moderate(Float64Array.from(byLabel.get(label) ?? []))
	}));
	if (samples.length < 2) refuse('too-few-groups', { groups: samples.length, needed: 2 });
	for (const { label, values } of samples) {
		if (values.length < eachNeeds)
			refuse('group-too-small', { group: label, n: values.length, needed: eachNeeds });
	}
	if (complete.length <= samples.length) {
		refuse('too-few-values', { n: complete.length, needed: samples.length + 1 });
	}
	return {
		samples,
		n: { used: complete.length, missing: x.length - complete.length },
		// Complete cases only: R's own functions leave the others out, `tapply` does not.
		rx: rVector(
			complete.map((i) => x[i] ?? null),
			'x'
		),
		rg: `factor(${rStrings(
			complete.map((i) => String(g[i] ?? '')),
			'g'
		)})`
	};
}

export const SAMPLES_INPUT = {
	x: 'numbers, null for missing',
	g: 'group of each number, words or numbers, null for missing'
};
