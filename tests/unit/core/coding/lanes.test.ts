import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanes } from '#lib/core/coding/index.ts';

describe('Brackets in the margin', () => {
	it('stand side by side where passages meet, and share a lane where they do not', () => {
		const spans = [
			{ start: 0, end: 10 },
			{ start: 5, end: 8 },
			{ start: 9, end: 12 },
			{ start: 12, end: 20 },
			{ start: 30, end: 31 }
		];
		expect(lanes(spans)).toEqual([0, 1, 1, 0, 0]);
	});

	it('never touch in a lane, and take no more lanes than passages meet in one place', () => {
		const span = fc.tuple(fc.nat(60), fc.nat(15)).map(([start, length]) => ({ start, end: start + length }));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
				const lane = lanes(spans);
				for (const [i, one] of spans.entries()) {
					for (const [j, other] of spans.entries()) {
						if (i < j && lane[i] === lane[j])
							expect(one.end < other.start || other.end < one.start).toBe(true);
					}
				}
				const meeting = Array.from(
					{ length: 80 },
					(_, at) => spans.filter((s) => s.start <= at && at <= s.end).length
				);
				expect(Math.max(-1, ...lane) + 1).toBe(Math.max(0, ...meeting));
			}),
			{ numRuns: 200, seed: 10 }
		);
	});
});
