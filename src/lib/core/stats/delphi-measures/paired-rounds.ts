/** Ratings of panelists who answered both rounds, with how many answered each. */
export interface PairedRounds {
	before: number[];
	after: number[];
	answeredFirst: number;
	answeredSecond: number;
}

/** Keeps the panelists who answered both rounds: `first[i]` and `second[i]` are of the same panelist, null when absent. */
export function pairedRounds(
	first: readonly (number | null)[],
	second: readonly (number | null)[]
): PairedRounds {
	const before: number[] = [];
	const after: number[] = [];
	let answeredFirst = 0;
	let answeredSecond = 0;
	first.forEach((x, i) => {
		const y = second[i] ?? null;
		if (x !== null) answeredFirst += 1;
		if (y !== null) answeredSecond += 1;
		if (x === null || y === null) return;
		before.push(x);
		after.push(y);
	});
	return { before, after, answeredFirst, answeredSecond };
}
