import { knownOrder } from './known-scales.ts';
import { numberOrder } from './number-labels.ts';

const NUMBERED = /^(\d{1,2})(?:$|\s*[-–(:.])/;

/**
 * The labels in the order of a scale they belong to, by their words or their numbers; null when they show none. Of a scale
 * whose points are numbers and whose ends have words (`1 (never)`, `2`, `4 (always)`) the points nobody chose are put in.
 */
export function inOrder(labels: readonly string[]): string[] | null {
	const known = knownOrder(labels);
	if (known) return known;
	const ordered = numberOrder(labels);
	if (!ordered) return null;
	const numbers = ordered.map((label) => Number(NUMBERED.exec(label.trim())?.[1] ?? NaN));
	const bare = ordered.some((label) => /^\d{1,2}$/.test(label.trim()));
	if (!bare || numbers.some(Number.isNaN)) return ordered;
	const [low = 0, high = 0] = [numbers[0], numbers.at(-1)];
	return Array.from(
		{ length: high - low + 1 },
		(_, step) => ordered[numbers.indexOf(low + step)] ?? String(low + step)
	);
}
