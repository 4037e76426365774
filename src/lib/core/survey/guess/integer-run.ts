import type { ColumnFacts } from './facts.ts';
import { warning, type ColumnWarning } from './warnings.ts';

/** Scales whose next code is used for "not applicable" rather than for one more point. */
const ODD_SCALES = [5, 7];
/** A top point that so many choose, where the next code is never used, is the end of its scale. */
const TOP_SHARE = 0.2;
const ENOUGH_ANSWERS = 20;
/** A code so rare is a slip. */
const SLIP = 0.02;

export interface Numbered {
	facts: ColumnFacts;
	/** The whole numbers that occur, and how often. */
	values: { value: number; n: number }[];
	low: number;
	high: number;
}

/** The whole numbers from 0 to `most` a column holds; null when it holds anything else. */
export function wholeNumbers(facts: ColumnFacts, most: number): Numbered | null {
	const values = facts.values.map(({ value, n }) => ({ value: Number(value), n }));
	if (values.length === 0 || facts.cut) return null;
	if (!values.every(({ value }) => Number.isInteger(value) && value >= 0 && value <= most)) return null;
	const numbers = values.map(({ value }) => value);
	return { facts, values, low: Math.min(...numbers), high: Math.max(...numbers) };
}

const share = (item: Numbered, value: number): number =>
	(item.values.find((one) => one.value === value)?.n ?? 0) / Math.max(item.facts.present, 1);

/**
 * The two ends of the scale that items with unlabelled codes share, and the codes of each item that lie outside. Of items
 * on 1 to 5 of which some also hold 6, where others choose 5 often and never 6, the 6 is no point of the scale.
 */
export function sharedRange(items: readonly Numbered[]): {
	low: number;
	high: number;
	strays: ColumnWarning[][];
} {
	let low = Math.min(...items.map((item) => item.low));
	let high = Math.max(...items.map((item) => item.high));
	const ended = (top: number) =>
		items.filter(
			(item) => item.high === top && item.facts.present >= ENOUGH_ANSWERS && share(item, top) >= TOP_SHARE
		).length;
	const top = ODD_SCALES.find((end) => high === end + 1 && ended(end) >= 2);
	if (top !== undefined) high = top;
	const answers = items.reduce((sum, { facts }) => sum + facts.present, 0);
	const lowest = items.flatMap(({ values }) => values.filter(({ value }) => value === low));
	const slips = lowest.reduce((sum, { n }) => sum + n, 0);
	if (
		low === 0 &&
		high >= 3 &&
		items.length >= 3 &&
		slips < SLIP * answers &&
		lowest.length < items.length / 4
	)
		low = 1;
	const strays = items.map(({ values }) =>
		values
			.filter(({ value }) => value < low || value > high)
			.map(({ value, n }) =>
				warning('unexplained-code', { value: String(value), n, low: String(low), high: String(high) })
			)
	);
	return { low, high, strays };
}
