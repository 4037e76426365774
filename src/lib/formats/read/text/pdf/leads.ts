import type { Row, Segment } from './rows.ts';

/** Short words at the left of a block, each beside the first line of what it names: the speakers of a transcript. */
const longest = 40;
const fewest = 3;
const near = 1.5;
/** A list's bullets and numbers are its own. */
const opensItem = /^(?:\d{1,3}[.)]|[•▪◦‣·–—-])$/;

/**
 * Where the words of a block begin when what names them stands in a column of its own at their left; null when it has none.
 * Most lines begin at that place, others have something short before it.
 */
export function wordsLeft(rows: readonly Row[]): number | null {
	const starts = new Map<number, number>();
	const add = (segment: Segment | undefined) => {
		if (segment) starts.set(Math.round(segment.x), (starts.get(Math.round(segment.x)) ?? 0) + 1);
	};
	for (const { segments } of rows) add(segments.at(-1));
	const [place = 0, count = 0] = [...starts].sort((a, b) => b[1] - a[1])[0] ?? [];
	const led = rows.filter((row) => leadOf(row, place) !== null);
	const plain = rows.filter(
		({ segments }) => segments.length === 1 && Math.abs((segments[0]?.x ?? 0) - place) <= near
	);
	if (led.length < fewest || plain.length === 0 || count < 0.5 * rows.length) return null;
	if (led.some(({ segments }) => opensItem.test(segments[0]?.text ?? ''))) return null;
	// Names recur, be there a time beside each.
	const words = led.flatMap((row) => leadOf(row, place)?.text.toLowerCase().split('\t') ?? []);
	const names = words.filter((word) => /\p{L}/u.test(word));
	return new Set(names).size < names.length ? place : null;
}

/** What stands before the words of a row whose words begin at a place, and the words. */
export function leadOf({ segments }: Row, place: number): { text: string; rest: Segment[] } | null {
	const at = segments.findIndex(({ x }) => Math.abs(x - place) <= near);
	if (at < 1) return null;
	const before = segments.slice(0, at);
	if (before.some(({ text }) => text.length > longest)) return null;
	return { text: before.map(({ text }) => text).join('\t'), rest: segments.slice(at) };
}
