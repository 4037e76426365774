import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { column, list } from '../validate.ts';

/** The answers of a field and how many were left out. */
export interface Answers {
	values: number[];
	missing: number;
}

/** A field of ratings, null for missing, at least one given, all between `low` and `high`. */
export function ratings(input: Input, field: string, low: number, high: number): Answers {
	const given = column(input, field);
	const values = given.filter((value) => value !== null);
	if (values.length === 0) refuse('empty', { field, missing: given.length });
	refuseOffScale(values, low, high);
	return { values, missing: given.length - values.length };
}

/** Refuses ratings that do not lie on the scale: a missing code left among the answers, most often. */
export function refuseOffScale(values: readonly (number | null)[], low: number, high: number): void {
	const stranger = values.find((value) => value !== null && (value < low || value > high));
	if (stranger !== undefined && stranger !== null) refuse('off-scale', { category: stranger });
}

/** An optional field with the first and last point of a range of the scale, both included. */
export function range(
	input: Input,
	field: string,
	usual: readonly [number, number]
): readonly [number, number] {
	if (input[field] === undefined) return usual;
	const [low, high, ...rest] = Array.from(list(input, field));
	if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || rest.length > 0)
		refuse('not-a-range', { field });
	const ends = [low as number, high as number] as const;
	if (ends[0] > ends[1] || ends[1] - ends[0] > 1000) refuse('not-a-range', { field });
	return ends;
}

/** The whole points from `low` to `high`, both included. */
export function pointsOf([low, high]: readonly [number, number]): number[] {
	return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** An optional field that holds a per cent between 0 and 100. */
export function percent(input: Input, field: string, usual: number): number {
	const value = input[field] ?? usual;
	if (typeof value !== 'number' || !(value >= 0 && value <= 100)) refuse('not-a-percent', { field });
	return value;
}

/** How many of the values lie in a range, both ends included. */
export function within(values: Iterable<number>, [low, high]: readonly [number, number]): number {
	let count = 0;
	for (const value of values) if (value >= low && value <= high) count += 1;
	return count;
}

/** Which values of an R vector lie in a range, as R code. */
export function rWithin(name: string, [low, high]: readonly [number, number]): string {
	return `${name} >= ${low} & ${name} <= ${high}`;
}
