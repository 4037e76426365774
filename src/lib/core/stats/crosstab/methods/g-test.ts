import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { dropEmpty } from '../drop-empty.ts';
import { gTest } from '../g-test.ts';
import { lowExpected } from '../low-expected.ts';
import { readTable, rTable, TABLE_INPUT } from '../read-table.ts';
import { aboveZero, tinyP } from '../tiny-p.ts';

export const gTestMethod = method({
	name: 'g-test',
	input: { ...TABLE_INPUT, correction: 'optional: none (default) or williams' },
	answers: ['gtest', 'gtest-zero-cell'],
	run(input): Result {
		const correction = oneOf(input, 'correction', ['none', 'williams']);
		const read = readTable(input);
		const { table, rows, columns } = dropEmpty(read.table);
		if (table.rows < 2 || table.columns < 2)
			refuse('only-one-group', { rows: table.rows, columns: table.columns });
		const shown = gTest(table, correction === 'williams');
		const low = lowExpected(table);
		const warnings: Warning[] = tinyP(shown.p);
		if (rows + columns > 0) warnings.push({ code: 'empty-dropped', values: { rows, columns } });
		if (low.below5 > 0) {
			const values = { cells: low.below5, percent: low.percent, smallest: low.smallest };
			warnings.push({ code: 'small-expected-counts', values });
		}
		return {
			method: 'g-test',
			test: testOf('likelihood-ratio', 'G', shown.value, shown.p, shown.df, 'asymptotic'),
			effects: [],
			details: {
				williams: definedThroughout(aboveZero(gTest(table, true))),
				uncorrected: definedThroughout(aboveZero(gTest(table)))
			},
			n: { used: table.total, missing: read.missing },
			base: 'valid-pairs',
			warnings,
			r: `DescTools::GTest(${rows + columns > 0 ? rTable(table, 'm') : read.r}, correct = "${correction}")`
		};
	}
});
