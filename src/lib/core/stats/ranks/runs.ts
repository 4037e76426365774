/** Calls back with the start and end (exclusive) of every run of equal values of a list in ascending order. */
export function forEachRun(sorted: ArrayLike<number>, run: (from: number, to: number) => void): void {
	for (let from = 0; from < sorted.length;) {
		let to = from + 1;
		while (to < sorted.length && sorted[to] === sorted[from]) to++;
		run(from, to);
		from = to;
	}
}
