import type { Label } from '../cases.ts';
import { rMatrix, rStrings } from '../r-code.ts';

/** An R matrix of ratings, words or numbers, or `name` when there are many. */
export function rRatings(rows: readonly (readonly (Label | null)[])[], name: string): string {
	const cells = rows.flat();
	if (cells.every((cell) => typeof cell !== 'string')) return rMatrix(rows as (number | null)[][], name);
	const inline = rStrings(
		cells.map((cell) => (cell === null ? null : String(cell))),
		name
	);
	return inline === name ? name : `matrix(${inline}, nrow = ${rows.length}, byrow = TRUE)`;
}
