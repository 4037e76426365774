/** Every two different groups, in R's order: (1,2), (1,3), …, (2,3), …. */
export function everyPair<T>(groups: readonly T[]): [T, T][] {
	return groups.flatMap((first, i) => groups.slice(i + 1).map((second): [T, T] => [first, second]));
}
