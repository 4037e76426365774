import { within } from './ratings.ts';

/** How many ratings of a 1 to 9 scale lie in 1-3, 4-6 and 7-9. */
export function thirds(ratings: readonly number[]): { low: number; middle: number; high: number } {
	return { low: within(ratings, [1, 3]), middle: within(ratings, [4, 6]), high: within(ratings, [7, 9]) };
}
