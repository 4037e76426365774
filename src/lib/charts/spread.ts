/**
 * Moves places on a line apart so that none is nearer than `gap` to the next, each as near as may be to where it was,
 * within `low` and `high` where there is room. Order is kept; all in pixels.
 * Method: blocks of touching labels are pooled and set on the mean of their wishes (isotonic regression by pooling
 * adjacent violators).
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
	const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
	const blocks: { first: number; size: number; sum: number }[] = [];
	order.forEach((index, rank) => {
		let block = { first: rank, size: 1, sum: (wishes[index] ?? 0) - rank * gap };
		for (
			let before = blocks.at(-1);
			before && before.sum / before.size > block.sum / block.size;
			before = blocks.at(-1)
		) {
			blocks.pop();
			block = { first: before.first, size: before.size + block.size, sum: before.sum + block.sum };
		}
		blocks.push(block);
	});
	const places: number[] = [];
	const room = high - (wishes.length - 1) * gap;
	for (const { first, size, sum } of blocks) {
		const start = Math.max(low, Math.min(sum / size, Math.max(low, room)));
		for (let rank = first; rank < first + size; rank++) places[order[rank] ?? 0] = start + rank * gap;
	}
	return places;
}
