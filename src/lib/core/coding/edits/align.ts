/** Items `[aStart, aEnd)` of the first list replaced by items `[bStart, bEnd)` of the second. */
export interface Difference {
	aStart: number;
	aEnd: number;
	bStart: number;
	bEnd: number;
}

type Region = Difference;

/** Pieces as numbers: equal pieces have equal numbers. */
type Pieces = readonly number[];

/** Both lists as runs: index `i` holds the number of the run of `width` pieces that begins at `i`. */
interface Rows {
	a: Pieces;
	b: Pieces;
	width: number;
}

/** Lengths of runs tried as landmarks, as powers of two: single pieces, then runs of 4, then of 8. */
const SIZES = [0, 2, 3];

/** A region without landmarks that differs in more pieces than this counts as replaced as a whole. */
const EFFORT = 128;

function trim(a: Pieces, b: Pieces, region: Region): Region {
	let { aStart, aEnd, bStart, bEnd } = region;
	while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
		aStart++;
		bStart++;
	}
	while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
		aEnd--;
		bEnd--;
	}
	return { aStart, aEnd, bStart, bEnd };
}

/** Runs that occur exactly once in each list of a region, as pairs of indexes, in the order of the first list. */
function landmarks(rows: Rows, region: Region): [number, number][] {
	const once = (list: Pieces, from: number, to: number) => {
		const places = new Map<number, number>();
		for (let i = from; i + rows.width <= to; i++) {
			const row = list[i] ?? 0;
			places.set(row, places.has(row) ? -1 : i);
		}
		return places;
	};
	const inB = once(rows.b, region.bStart, region.bEnd);
	const pairs: [number, number][] = [];
	for (const [row, at] of once(rows.a, region.aStart, region.aEnd)) {
		const there = inB.get(row);
		if (at >= 0 && there !== undefined && there >= 0) pairs.push([at, there]);
	}
	return pairs.sort(([x], [y]) => x - y);
}

function anchorsOf(rowsAt: (size: number) => Rows, region: Region): [number, number][] {
	const shorter = Math.min(region.aEnd - region.aStart, region.bEnd - region.bStart);
	for (const size of SIZES) {
		if (2 ** size > shorter) break;
		const anchors = longestInOrder(landmarks(rowsAt(size), region));
		if (anchors.length > 0) return anchors;
	}
	return [];
}

/** The longest subsequence of pairs that is in order in both lists (patience sorting). */
function longestInOrder(pairs: readonly [number, number][]): [number, number][] {
	const tails: number[] = [];
	const before: number[] = [];
	pairs.forEach(([, place], i) => {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
			else high = middle;
		}
		before.push(tails[low - 1] ?? -1);
		tails[low] = i;
	});
	const run: [number, number][] = [];
	for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.push(pairs[i] ?? [0, 0]);
	return run.reverse();
}

/** Myers' shortest edit script of a region, as the pairs that stay; undefined when it takes more than `EFFORT` steps. */
function shortest(a: Pieces, b: Pieces, region: Region): [number, number][] | undefined {
	const n = region.aEnd - region.aStart;
	const m = region.bEnd - region.bStart;
	const furthest = new Map<number, number>([[1, 0]]);
	const trace: Map<number, number>[] = [];
	const reached = (k: number) => furthest.get(k) ?? -1;
	for (let d = 0; d <= Math.min(n + m, EFFORT); d++) {
		trace.push(new Map(furthest));
		for (let k = -d; k <= d; k += 2) {
			let x = k === -d || (k !== d && reached(k - 1) < reached(k + 1)) ? reached(k + 1) : reached(k - 1) + 1;
			while (x < n && x - k < m && a[region.aStart + x] === b[region.bStart + x - k]) x++;
			furthest.set(k, x);
			if (x >= n && x - k >= m) return walkBack(trace, region, n, m);
		}
	}
	return undefined;
}

function walkBack(
	trace: readonly Map<number, number>[],
	region: Region,
	n: number,
	m: number
): [number, number][] {
	const kept: [number, number][] = [];
	let x = n;
	let y = m;
	for (let d = trace.length - 1; d >= 0; d--) {
		const furthest = trace[d] ?? new Map<number, number>();
		const reached = (diagonal: number) => furthest.get(diagonal) ?? -1;
		const k = x - y;
		const down = k === -d || (k !== d && reached(k - 1) < reached(k + 1));
		const fromX = reached(down ? k + 1 : k - 1);
		const fromY = fromX - (down ? k + 1 : k - 1);
		while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
			x--;
			y--;
			kept.push([region.aStart + x, region.bStart + y]);
		}
		x = fromX;
		y = fromY;
	}
	return kept.reverse();
}

/** Numbers things in the order they are first seen; equal things get equal numbers. */
function numbering<T>(): (thing: T) => number {
	const numbers = new Map<T, number>();
	return (thing) => {
		const number = numbers.get(thing) ?? numbers.size;
		numbers.set(thing, number);
		return number;
	};
}

/** Runs of twice the width: each is two neighbouring runs. */
function doubled({ a, b, width }: Rows): Rows {
	const number = numbering<number>();
	const base = a.length + b.length + 1;
	const double = (list: Pieces) => list.map((row, i) => number(row * base + (list[i + width] ?? base - 1)));
	return { a: double(a), b: double(b), width: width * 2 };
}

/**
 * Where two lists differ, in order. Pieces, or runs of pieces, that occur exactly once in both lists are landmarks. The regions
 * between landmarks are compared by Myers' algorithm (1986) with a bounded effort, and count as replaced beyond it.
 */
export function align(one: readonly string[], other: readonly string[]): Difference[] {
	const number = numbering<string>();
	const singles: Rows = { a: one.map(number), b: other.map(number), width: 1 };
	const sizes = [singles];
	const rowsAt = (size: number): Rows => (sizes[size] ??= doubled(rowsAt(size - 1)));
	const { a, b } = singles;
	const found: Difference[] = [];
	const todo: Region[] = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }];
	for (let region = todo.pop(); region; region = todo.pop()) {
		const rest = trim(a, b, region);
		if (rest.aStart === rest.aEnd && rest.bStart === rest.bEnd) continue;
		const simple = rest.aStart === rest.aEnd || rest.bStart === rest.bEnd;
		const anchors = simple ? [] : anchorsOf(rowsAt, rest);
		const kept = simple || anchors.length > 0 ? anchors : (shortest(a, b, rest) ?? []);
		if (kept.length === 0) {
			found.push(rest);
			continue;
		}
		let { aStart, bStart } = rest;
		for (const [inA, inB] of kept) {
			todo.push({ aStart, aEnd: inA, bStart, bEnd: inB });
			aStart = inA + 1;
			bStart = inB + 1;
		}
		todo.push({ aStart, aEnd: rest.aEnd, bStart, bEnd: rest.bEnd });
	}
	return found.sort((x, y) => x.aStart - y.aStart || x.bStart - y.bStart);
}
