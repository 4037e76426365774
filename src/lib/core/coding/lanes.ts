import type { Span } from '#lib/core/text/index.ts';

/** A queue of numbers, smallest first (a binary heap). */
class Smallest {
	private readonly heap: number[] = [];

	push(value: number): void {
		const { heap } = this;
		let at = heap.push(value) - 1;
		for (let up = (at - 1) >> 1; at > 0 && (heap[up] ?? 0) > value; up = (at - 1) >> 1) {
			heap[at] = heap[up] ?? 0;
			at = up;
		}
		heap[at] = value;
	}

	pop(): number | undefined {
		const { heap } = this;
		const first = heap[0];
		const last = heap.pop();
		if (last === undefined || heap.length === 0) return first;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
			if (child >= heap.length || (heap[child] ?? 0) >= last) break;
			heap[at] = heap[child] ?? 0;
			at = child;
		}
		heap[at] = last;
		return first;
	}
}

/**
 * The lane of each span, from 0, so that no two spans in a lane overlap or touch. The number of lanes is the least possible:
 * the greatest number of spans at one position. Takes spans by start, the longer first, and gives each the lowest free
 * lane (interval colouring; n log n).
 */
export function lanes(spans: readonly Span[]): number[] {
	const order = spans.map((span, index) => ({ ...pick(span), index }));
	const byStart = order.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const byEnd = order.toSorted((a, b) => a.end - b.end);
	const lane = Array<number>(spans.length).fill(0);
	const free = new Smallest();
	let opened = 0;
	let ended = 0;
	for (const { start, index } of byStart) {
		for (let next = byEnd[ended]; next && next.end < start; next = byEnd[++ended])
			free.push(lane[next.index] ?? 0);
		lane[index] = free.pop() ?? opened++;
	}
	return lane;
}

const pick = ({ start, end }: Span): Span => ({ start, end });
