/** Answers turned round on a scale from `min` to `max`; a missing one stays missing. R: `min + max - x`. */
export function reverseScores(x: readonly (number | null)[], min: number, max: number): (number | null)[] {
	return x.map((value) => (value === null ? null : min + max - value));
}
