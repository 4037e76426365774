import type { Battery, Point } from '../book.ts';
import type { Draft } from './draft.ts';
import { sharedRange, wholeNumbers, type Numbered } from './integer-run.ts';
import { inOrder } from './order.ts';

/** Scales are short. */
const MOST_POINTS = 11;
/** Points without words go up to ten. */
const MOST_CODE = 10;

const keyOf = (points: readonly Point[]): string =>
	points.map(({ value, label }) => `${value}\t${label}`).join('\n');

/** The scale all items share, from the words of all of them; null when they share none. */
function sharedLabels(items: readonly Draft[]): Point[] | null {
	const scales = items.map(({ question }) => question.scale).filter((scale) => scale.length > 0);
	const first = scales[0];
	if (!first) return null;
	if (scales.every((scale) => keyOf(scale) === keyOf(first))) return [...first];
	const points = new Map(scales.flat().map((point) => [point.value, point]));
	if (points.size > MOST_POINTS) return null;
	const labels = [...points.values()].map(({ label }) => label);
	const ordered = inOrder(labels);
	const byLabel = new Map([...points.values()].map((point) => [point.label, point]));
	return ordered && ordered.map((label) => byLabel.get(label) ?? { value: label, label });
}

const isClosed = ({ question }: Draft): boolean => question.type === 'ordinal' || question.type === 'nominal';
const isUnlabelled = ({ question, hint }: Draft): boolean =>
	question.type === 'numeric' && !hint.scale?.length && !hint.type;

/**
 * Declares one scale for items that share it: the points any of them uses, in order, so that a point one item never got
 * is on its scale too. Null, and nothing changed, when they do not share one.
 */
export function declareBattery(items: readonly Draft[], name: string, label: string): Battery | null {
	const filled = items.filter(({ facts }) => facts.values.length > 0);
	if (items.length < 2 || filled.length === 0) return null;
	const scale = filled.every(isUnlabelled)
		? fromCodes(filled)
		: filled.every(isClosed)
			? sharedLabels(filled)
			: null;
	if (!scale || scale.length < 2 || scale.length > MOST_POINTS) return null;
	const ordered = filled.some(({ question }) => question.type === 'ordinal');
	for (const { question, hint } of items) {
		question.scale = scale;
		question.type = hint.type ?? (ordered ? 'ordinal' : 'nominal');
	}
	return { name, label, items: items.map(({ question }) => question.name), scale };
}

function fromCodes(items: readonly Draft[]): Point[] | null {
	const numbered = items.map(({ facts }) => wholeNumbers(facts, MOST_CODE));
	const all = numbered.filter((one): one is Numbered => one !== null);
	if (all.length < items.length) return null;
	const { low, high, strays } = sharedRange(all);
	// From 0 to anything but 10 counts something: children, visits.
	if (high - low < 2 || (low === 0 && high !== 10)) return null;
	items.forEach((item, index) => {
		item.warnings.push(...(strays[index] ?? []));
		item.question.type = 'ordinal';
	});
	return Array.from({ length: high - low + 1 }, (_, step) => ({
		value: String(low + step),
		label: String(low + step)
	}));
}
