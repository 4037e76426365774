import { findMethod } from '#lib/core/stats/index.ts';
import { disagreements } from '../../unit/core/stats/r/compare.ts';
import { INPUTS } from '../../unit/core/stats/r/inputs.ts';
import { recorded } from '../../unit/core/stats/r/recorded.ts';
import { expect, it } from './vitest.ts';

const inputs = new Map(INPUTS.map(([method, ...given]) => [method, given]));

/** What the tests of the R calls hold results to, asked anew each time. */
for (const { method, input, printed } of recorded()) {
	it(`${method}, input ${input} as R printed it`, () => {
		const outcome = findMethod(method)?.run(inputs.get(method)?.[input] ?? {});
		if (!outcome || 'refused' in outcome) throw new Error('refused');
		expect(disagreements(outcome, printed)).toEqual([]);
	});
}
