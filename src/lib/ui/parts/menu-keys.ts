/**
 * Where the focus goes in a list of `labels` when `key` is pressed on item `at` (-1: on none): arrows go round, Home and
 * End to the ends, a letter to the next label that begins with it. `null` when the key means nothing here.
 */
export function nextItem(key: string, at: number, labels: readonly string[]): number | null {
	const last = labels.length - 1;
	if (last < 0) return null;
	if (key === 'ArrowDown') return at >= last ? 0 : at + 1;
	if (key === 'ArrowUp') return at <= 0 ? last : at - 1;
	if (key === 'Home') return 0;
	if (key === 'End') return last;
	if (key.length !== 1 || key === ' ') return null;
	const letter = key.toLocaleLowerCase();
	for (let step = 1; step <= labels.length; step += 1) {
		const index = (at + step) % labels.length;
		if (labels[index]?.toLocaleLowerCase().startsWith(letter)) return index;
	}
	return null;
}
