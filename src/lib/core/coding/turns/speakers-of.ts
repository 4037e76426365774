import type { Head } from './heads.ts';
import { labelKey, labelShape } from './label-shape.ts';
import type { TurnRule } from './rule.ts';

/** Which of the labels that paragraphs begin with are speakers: their keys, with the label as first written. */
export function speakersOf(heads: readonly Head[], rule: TurnRule): Map<string, string> {
	const written = new Map<string, { label: string; times: number }>();
	for (const { label } of heads) {
		if (label === null) continue;
		const key = labelKey(label);
		const known = written.get(key);
		if (known) known.times++;
		else written.set(key, { label, times: 1 });
	}
	const declared = new Set(rule.speakers.map(labelKey));
	const found = Array.from(written, ([key, { label, times }]) => ({
		key,
		label,
		times,
		shape: labelShape(label)
	}));
	const letters = found.filter(({ shape }) => shape === 'letter').reduce((sum, { times }) => sum + times, 0);
	const speaks = found.filter(({ key, times, shape }) => {
		if (declared.size > 0) return declared.has(key);
		if (shape === 'letter') return letters > 1;
		return shape === 'known' || (shape === 'name' && times > 1);
	});
	return new Map(speaks.map(({ key, label }) => [key, label]));
}
