import { forEachRun } from '../ranks/runs.ts';

/** Every value that occurs most often, in ascending order: SPSS shows only the smallest. */
export function modes(ascending: Float64Array): number[] {
	let most = 0;
	let found: number[] = [];
	forEachRun(ascending, (from, to) => {
		const value = ascending[from] ?? NaN;
		if (to - from > most) [most, found] = [to - from, [value]];
		else if (to - from === most) found.push(value);
	});
	return found;
}
