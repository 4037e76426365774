import { labels, type Label } from '../cases.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { numberOrMissing, sameLength } from '../validate.ts';
import type { Margin } from './rake.ts';

export interface NamedMargin extends Margin {
	name: string;
	/** Categories in the order of `targets`. */
	categories: string[];
	/** Cases of each category. */
	counts: number[];
}

export const MARGINS_INPUT = {
	margins:
		'object: name to {values: category of each case, none missing; targets: object, category to its wanted weighted total}'
};

/** How far the sums of two margins may differ, as a share: totals are often given with few digits. */
const SAME_TOTAL = 1e-6;

/**
 * The field `margins` for raking. Refused: a wanted category without cases, a case of a category without target, and
 * margins that do not sum to the same total.
 */
export function readMargins(input: Input): NamedMargin[] {
	const given = record(input['margins'], 'margins');
	const margins = Object.keys(given).map((name) => {
		const margin = record(given[name], `margins.${name}`);
		return readMargin(name, labels(margin, 'values'), record(margin['targets'], `margins.${name}.targets`));
	});
	const [first, ...others] = margins;
	if (!first) return refuse('empty', { field: 'margins' });
	const total = (m: NamedMargin) => m.targets.reduce((sum, t) => sum + t, 0);
	for (const other of others) {
		sameLength(first.category, other.category);
		if (Math.abs(total(other) - total(first)) > SAME_TOTAL * total(first)) {
			refuse('margins-contradict', {
				first: first.name,
				firstTotal: total(first),
				second: other.name,
				secondTotal: total(other)
			});
		}
	}
	for (const margin of margins) {
		const empty = margin.categories.findIndex(
			(_, c) => margin.counts[c] === 0 && (margin.targets[c] ?? 0) > 0
		);
		if (empty >= 0)
			refuse('empty-category', { margin: margin.name, category: margin.categories[empty] ?? '' });
	}
	return margins;
}

/** One margin: positions of the cases among the targets, and how many cases each category has. */
function readMargin(
	name: string,
	values: readonly (Label | null)[],
	given: Readonly<Record<string, unknown>>
): NamedMargin {
	const categories = Object.keys(given);
	const targets = Float64Array.from(categories, (category) => {
		const target =
			numberOrMissing(given[category], 'targets') ?? refuse('missing-value', { field: 'targets' });
		return target < 0 ? refuse('negative-target', { margin: name, category }) : target;
	});
	if (!targets.some((t) => t > 0)) refuse('empty', { field: `margins.${name}.targets` });
	const index = new Map(categories.map((category, i) => [category, i]));
	const counts = new Array<number>(categories.length).fill(0);
	const category = Int32Array.from(values, (value) => {
		if (value === null) return refuse('missing-value', { field: `margins.${name}` });
		const c =
			index.get(String(value)) ?? refuse('category-without-target', { margin: name, category: value });
		counts[c] = (counts[c] ?? 0) + 1;
		return c;
	});
	return { name, categories, targets, category, counts };
}

function record(value: unknown, field: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return refuse('not-an-object', { field });
	return value as Record<string, unknown>;
}
