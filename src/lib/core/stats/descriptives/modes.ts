/** Every value that occurs most often, in ascending order: SPSS shows only the smallest. */
export function modes(ascending: Float64Array): number[] {
	let most = 0;
	let found: number[] = [];
	for (let from = 0; from < ascending.length;) {
		const value = ascending[from] ?? NaN;
		let to = from + 1;
		while (to < ascending.length && ascending[to] === value) to++;
		if (to - from > most) [most, found] = [to - from, [value]];
		else if (to - from === most) found.push(value);
		from = to;
	}
	return found;
}
