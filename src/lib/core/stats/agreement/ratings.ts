import { labelOrMissing, labels, type Label } from '../cases.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { countOf, rowsOf } from '../validate.ts';

/** A scale of more points is refused: a square table of them is the most that is computed in an instant. */
const MOST_CATEGORIES = 2000;

/** A field of rows of equal length, each cell a category or null for missing. */
export function categoryRows(input: Input, field: string): (Label | null)[][] {
	return rowsOf(input, field, labelOrMissing);
}

/** A field of rows of equal length, each cell a count. */
export function countRows(input: Input, field: string): number[][] {
	return rowsOf(input, field, countOf);
}

/**
 * The optional field `levels`, every category of a scale in order, none twice; what was seen when it is absent.
 * A category that was given but is not declared is refused.
 */
export function levelsFor(input: Input, seen: readonly Label[]): readonly Label[] {
	const levels = input.levels === undefined ? seen : declaredLevels(input, seen);
	if (levels.length > MOST_CATEGORIES)
		refuse('too-many-categories', { categories: levels.length, most: MOST_CATEGORIES });
	return levels;
}

function declaredLevels(input: Input, seen: readonly Label[]): Label[] {
	const levels = labels(input, 'levels').filter((value) => value !== null);
	const known = new Set(levels);
	if (levels.length === 0 || known.size !== levels.length) refuse('not-a-scale', { field: 'levels' });
	const stranger = seen.find((category) => !known.has(category));
	if (stranger !== undefined) refuse('off-scale', { category: stranger });
	return levels;
}
