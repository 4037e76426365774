import { describe, expect, it } from 'vitest';
import { findMethod, type Input, type Outcome } from '#lib/core/stats/index.ts';

const run = (name: string, input: Input): Outcome => {
	const method = findMethod(name);
	if (!method) throw new Error(`no method ${name}`);
	return method.run(input);
};

describe('sizes nobody should try, answered right or refused by code, in bounded time and memory', () => {
	it('ten million values are described: 1 to 5, each two million times', { timeout: 120_000 }, () => {
		const outcome = run('describe', { x: Float64Array.from({ length: 10_000_000 }, (_, i) => 1 + (i % 5)) });
		expect(outcome).toMatchObject({ estimate: { value: 3 }, details: { median: 3, min: 1, max: 5 } });
		// The variance of 1 to 5 is 2, times n / (n - 1).
		expect('details' in outcome && outcome.details.variance).toBeCloseTo(2 * (1e7 / (1e7 - 1)), 12);
	});

	it('more values than a laptop can hold are refused', () => {
		expect(run('describe', { x: new Array<number>(50_000_001) })).toMatchObject({
			refused: { code: 'too-many-values' }
		});
	});

	it(
		'a 2,000 x 2,000 table of independent rows and columns has a chi-square of 0',
		{ timeout: 120_000 },
		() => {
			const m = Array.from({ length: 2000 }, (_, i) =>
				Array.from({ length: 2000 }, (_, j) => (1 + (i % 3)) * (1 + (j % 4)))
			);
			const outcome = run('chi-square', { m });
			expect('test' in outcome && outcome.test?.value).toBeCloseTo(0, 6);
			expect(outcome).toMatchObject({ test: { df: 1999 * 1999, p: 1 } });
			expect(run('fisher-exact', { m })).toMatchObject({ refused: { code: 'exact-effort-exceeded' } });
		}
	);
});
