import type { Method } from '../method.ts';
import { rVector } from '../r-code.ts';
import { method, refuse } from '../refuse.ts';
import { column, oneOf } from '../validate.ts';
import { adjustP, P_ADJUSTMENTS } from './adjust-p.ts';

/** Hommel's adjustment costs the square of the number of tests. */
const MOST_TESTS = 5000;

/** A family of p-values adjusted for multiple testing, by Holm unless another is named; all stand in the details. */
export const pAdjustMethod: Method = method({
	name: 'p-adjust',
	input: {
		p: 'p-values from 0 to 1, null for missing',
		adjustment: `${P_ADJUSTMENTS.join(', ')}; holm when absent`
	},
	answers: ['padj-basic', 'padj-na', 'padj-ties', 'padj-single'],
	run(input) {
		const p = column(input, 'p');
		const used = p.filter((value) => value !== null);
		if (used.length === 0) refuse('empty', { field: 'p' });
		if (used.length > MOST_TESTS) refuse('too-many-values', { field: 'p', most: MOST_TESTS });
		if (used.some((value) => value < 0 || value > 1)) refuse('not-a-probability', { field: 'p' });
		const kind = oneOf(input, 'adjustment', P_ADJUSTMENTS);
		return {
			method: 'p-adjust',
			effects: [],
			details: {
				adjustment: kind,
				adjusted: adjustP(p, kind),
				all: Object.fromEntries(P_ADJUSTMENTS.map((name) => [name, adjustP(p, name)]))
			},
			n: { used: used.length, missing: p.length - used.length },
			base: 'tests-made',
			warnings: used.some((value) => value === 0) ? [{ code: 'p-printed-as-zero' }] : [],
			r:
				kind === 'sidak'
					? `list(adjusted = 1 - (1 - ${rVector(p, 'p')})^${used.length})`
					: `list(adjusted = p.adjust(${rVector(p, 'p')}, "${kind}"))`
		};
	}
});
