import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanes } from '#lib/core/coding/index.ts';
import { shareLines, type Upright } from '#lib/ui/desk/share-lines.ts';

const HEIGHT = 27;

/** The brackets of some passages, given as line and column of their first and last characters, lines of ten. */
function laid(spans: readonly { start: number; end: number }[]): Upright[] {
	const lane = lanes(spans);
	const brackets = spans.map(({ start, end }, i) => {
		const [first, last] = [start, end - 1].map((at) => Math.floor(at / 10) * HEIGHT) as [number, number];
		return { lane: lane[i] ?? 0, first, last, top: first + 2, bottom: last + HEIGHT - 2 };
	});
	shareLines(brackets, HEIGHT);
	return brackets;
}

it('Brackets in a lane that share a line each take their part of it', () => {
	// One ends in the line where the next begins; a third stands alone.
	const [a, b, c] = laid([
		{ start: 3, end: 14 },
		{ start: 16, end: 25 },
		{ start: 42, end: 45 }
	]);
	expect([a?.top, a?.bottom]).toEqual([2, 27 + 13.5 - 1.5]);
	expect([b?.top, b?.bottom]).toEqual([27 + 13.5 + 1.5, 81 - 2]);
	expect([c?.top, c?.bottom]).toEqual([108 + 2, 135 - 2]);
	// Three within one line.
	const three = laid([1, 4, 7].map((start) => ({ start, end: start + 2 })));
	expect(three.map(({ top, bottom }) => [top, bottom])).toEqual([
		[2, 7.5],
		[10.5, 16.5],
		[19.5, 25]
	]);
});

it('No two brackets in a lane touch, wherever the lines break', () => {
	const span = fc
		.tuple(fc.nat(200), fc.integer({ min: 2, max: 40 }))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
			const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
			for (const [, inLane] of Map.groupBy(laid(ordered), (b) => b.lane)) {
				inLane.forEach((bracket, i) => {
					expect(bracket.bottom).toBeGreaterThan(bracket.top);
					if (i > 0) expect(bracket.top).toBeGreaterThan(inLane[i - 1]?.bottom ?? 0);
				});
			}
		})
	);
});
