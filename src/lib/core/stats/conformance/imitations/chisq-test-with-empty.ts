import { chiSquareMethod } from '../../crosstab/methods/chi-square.ts';
import { readTable } from '../../crosstab/read-table.ts';
import { testOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';

/**
 * R's chi-square test of a table with an empty row or column, which it keeps: all NaN but the degrees of freedom. Our own
 * method drops what is empty, as SPSS and jamovi do. R: `chisq.test(m)`.
 */
export const chisqTestWithEmpty = method({
	name: 'chisq-test-with-empty',
	input: chiSquareMethod.input,
	answers: [],
	run(input) {
		const { table, missing, r } = readTable(input);
		const margins = [...table.rowTotals, ...table.columnTotals];
		if (table.rows === 1 || table.columns === 1 || margins.every((sum) => sum > 0))
			return chiSquareMethod.run(input);
		const df = (table.rows - 1) * (table.columns - 1);
		return {
			method: 'chisq-test-with-empty',
			test: testOf('pearson-chi-square', 'chi-square', NaN, null, df),
			effects: [],
			details: {},
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings: [],
			r: `chisq.test(${r})`
		};
	}
});
