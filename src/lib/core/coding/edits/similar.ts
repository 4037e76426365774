import { fold } from '#lib/core/text/index.ts';

/** Words longer than this are compared by their folded form only. */
const LONGEST = 80;
/** So large a share of the letters may be wrong in a word that was mistyped. */
const WRONG = 1 / 3;

/**
 * Whether one text is another one corrected: the same but for case and accents, or with few letters added, taken out,
 * changed, or swapped with their neighbour (`teh`, `the`): at most a third of the longer one (Damerau 1964, in the form
 * of optimal string alignment).
 */
export function isCorrection(old: string, now: string): boolean {
	const [a, b] = [fold(old).trim(), fold(now).trim()];
	if (a === b) return a !== '';
	const longer = Math.max(a.length, b.length);
	if (longer > LONGEST || a === '' || b === '') return false;
	const wrong = distance(a, b);
	return wrong <= Math.floor(longer * WRONG) || (wrong === 1 && sorted(a) === sorted(b));
}

/** Two letters that changed places leave all of them there, be the word as short as `ot`. */
const sorted = (word: string) => Array.from(word).sort().join('');

function distance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const changed = (last[j - 1] ?? 0) + (same ? 0 : 1);
			let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
			row.push(least);
		}
		[beforeLast, last] = [last, row];
	}
	return last[b.length] ?? 0;
}
