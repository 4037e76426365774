import { details } from '../../defined.ts';
import type { Input } from '../../method.ts';
import { rNumber } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Warning } from '../../result.ts';
import { list } from '../../validate.ts';
import { frequencyTable } from '../frequency-table.ts';

type Answer = string | number;

function answers(input: Input, field: string): (Answer | null)[] {
	return Array.from(list(input, field), (value) => {
		if (value === null || value === undefined) return null;
		if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
		return refuse('not-a-category', { field });
	});
}

const rList = (values: readonly (Answer | null)[], name: string): string =>
	values.length > 60
		? name
		: `c(${values.map((v) => (typeof v === 'string' ? JSON.stringify(v) : rNumber(v))).join(', ')})`;

/** Counts and percentages of a categorical variable on its declared levels, empty ones kept. */
export const frequenciesMethod = method({
	name: 'frequencies',
	input: { x: 'texts or numbers, null for missing', levels: 'the declared levels in order' },
	answers: ['desc-frequency-table'],
	run(input) {
		const x = answers(input, 'x');
		const levels = answers(input, 'levels').filter((found) => found !== null);
		if (levels.length === 0) refuse('empty', { field: 'levels' });
		if (new Set(levels).size < levels.length) refuse('levels-repeated', { field: 'levels' });
		const table = frequencyTable(x, levels);
		const warnings: Warning[] = [];
		if (table.valid === 0) warnings.push({ code: 'no-values', values: { missing: table.missing } });
		if (table.undeclared > 0)
			warnings.push({ code: 'undeclared-answers', values: { count: table.undeclared } });
		return {
			method: 'frequencies',
			effects: [],
			details: details({ levels, ...table }),
			n: { used: table.valid, missing: table.missing },
			base: 'valid-answers',
			warnings,
			r: `t <- table(factor(${rList(x, 'x')}, levels = ${rList(levels, 'levels')})); list(count = t, validPercent = 100 * prop.table(t))`
		};
	}
});
