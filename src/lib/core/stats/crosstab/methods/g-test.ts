import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { rAssign, rLines } from '../../r-code.ts';
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
			r: rLines(
				rAssign('m', rows + columns > 0 ? rTable(table, 'm') : read.r),
				'n <- sum(m); e <- outer(rowSums(m), colSums(m)) / n; df <- (nrow(m) - 1) * (ncol(m) - 1); g <- 2 * sum(ifelse(m > 0, m * log(m / e), 0))',
				correction === 'williams'
					? 'g <- g / (1 + (n * sum(1 / rowSums(m)) - 1) * (n * sum(1 / colSums(m)) - 1) / (6 * n * df))'
					: '',
				'c(statistic = g, df = df, p = pchisq(g, df, lower.tail = FALSE))  # DescTools::GTest(m)'
			)
		};
	}
});
