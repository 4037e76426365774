import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, spanAgreement } from '#lib/core/stats/agreement/index.ts';
import type { Result } from '#lib/core/stats/index.ts';

type Spans = [number, number][];

const method = group.methods.find((found) => found.name === 'kappa-spans');

function run(a: unknown, b: unknown, length: unknown = 1000) {
	const outcome = method?.run({ a, b, length });
	if (outcome === undefined) throw new Error('kappa-spans is not registered');
	return outcome;
}

function kappa(a: Spans, b: Spans, length = 1000): number | null | undefined {
	return (run(a, b, length) as Result).estimate?.value;
}

describe("Cohen's kappa between two coders, character by character", () => {
	it.each<[string, Spans, Spans, number]>([
		['half of each overlaps', [[0, 100]], [[50, 150]], 0.4444],
		['one stops where the other starts', [[0, 100]], [[100, 200]], -0.1111],
		['both code the same passage', [[0, 100]], [[0, 100]], 1],
		['one codes twice as much', [[0, 100]], [[0, 200]], 0.6154],
		['one codes the whole text', [[0, 1000]], [[0, 500]], 0],
		[
			'one codes twice over the same place, the other nothing',
			[
				[0, 100],
				[50, 150]
			],
			[],
			0
		],
		[
			'the coders are far apart, one codes twice over',
			[
				[0, 100],
				[0, 80]
			],
			[[500, 600]],
			-0.1111
		]
	])('%s', (_, a, b, expected) => {
		expect(kappa(a, b)).toBeCloseTo(expected, 4);
	});

	it('is not defined, and says so with the agreement, when neither coded anything', () => {
		const result = run([], []) as Result;
		expect(result.estimate?.value).toBeNull();
		expect(result.warnings).toEqual([{ code: 'kappa-undefined', values: { agreement: 1, n: 1000 } }]);
	});

	it('warns when one coder marks nothing at all', () => {
		expect((run([[0, 10]], []) as Result).warnings.map(({ code }) => code)).toEqual(['rater-constant']);
	});

	it('stays quick on a million characters and 20,000 codings each', () => {
		const many = (shift: number): Spans =>
			Array.from({ length: 20_000 }, (_, i) => [i * 50 + shift, i * 50 + shift + 25]);
		// 25 of 50 characters each, 15 of them shared: po = 0.6, pe = 0.5.
		expect(kappa(many(0), many(10), 1_000_000)).toBeCloseTo((0.6 - 0.5) / 0.5, 4);
	});

	it.each([
		['a text without length', [], [], 0, 'not-a-length'],
		['a length that is no number', [], [], '1000', 'not-a-length'],
		['spans that are no list', 'all', [], 1000, 'not-a-list'],
		['a span of one number', [[3]], [], 1000, 'not-a-span'],
		['a span that ends before it starts', [[5, 3]], [], 1000, 'not-a-span'],
		['a span that is not whole', [[0.5, 3]], [], 1000, 'not-a-span'],
		['a span with NaN', [[NaN, 3]], [], 1000, 'not-a-span'],
		['a span beyond the text', [[0, 1001]], [], 1000, 'span-outside-text']
	])('refuses %s', (_, a, b, length, code) => {
		expect(run(a, b, length)).toMatchObject({ refused: { code } });
	});
});

describe('spans against a count of every character', () => {
	const spans = fc.array(
		fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
		{ maxLength: 6 }
	);
	const covers = (own: Spans, at: number) => own.some(([start, end]) => start <= at && at < end);

	it('gives the same four counts', () => {
		fc.assert(
			fc.property(spans, spans, (a, b) => {
				const counted = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
				for (let at = 0; at < 40; at++) {
					const [first, second] = [covers(a, at), covers(b, at)];
					if (first && second) counted.both++;
					else if (first) counted.onlyFirst++;
					else if (second) counted.onlySecond++;
					else counted.neither++;
				}
				expect(spanAgreement(a, b, 40)).toEqual(counted);
			}),
			{ numRuns: 200 }
		);
	});
});
