/** How often each scale point was given, in scale order; what lies off the scale is not counted. */
export function histogram(values: readonly number[], points: readonly number[]): number[] {
	const index = new Map(points.map((point, i) => [point, i]));
	const counts = new Array<number>(points.length).fill(0);
	for (const value of values) {
		const i = index.get(value);
		if (i !== undefined) counts[i] = (counts[i] ?? 0) + 1;
	}
	return counts;
}
