import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { rAssign, rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { associated } from '../associated.ts';
import { expectedCounts } from '../expected-counts.ts';
import { gTest } from '../g-test.ts';
import { lowExpected, lowExpectedWarning } from '../low-expected.ts';
import { readTable, TABLE_INPUT } from '../read-table.ts';
import { aboveZero, tinyP } from '../../tiny-p.ts';

export const gTestMethod = method({
	name: 'g-test',
	input: { ...TABLE_INPUT, correction: 'optional: none (default) or williams' },
	answers: ['gtest', 'gtest-zero-cell'],
	run(input): Result {
		const correction = oneOf(input, 'correction', ['none', 'williams']);
		const { table, missing, r, dropped } = associated(readTable(input));
		const shown = gTest(table, correction === 'williams');
		const low = lowExpectedWarning(lowExpected(expectedCounts(table)));
		return {
			method: 'g-test',
			test: testOf('likelihood-ratio', 'G', shown.value, shown.p, shown.df, 'asymptotic'),
			effects: [],
			details: {
				williams: definedThroughout(aboveZero(gTest(table, true))),
				uncorrected: definedThroughout(aboveZero(gTest(table)))
			},
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings: [...tinyP(shown.p), ...dropped, ...low],
			r: rLines(
				rAssign('m', r),
				'n <- sum(m); e <- outer(rowSums(m), colSums(m)) / n; df <- (nrow(m) - 1) * (ncol(m) - 1); g <- 2 * sum(ifelse(m > 0, m * log(m / e), 0))',
				correction === 'williams'
					? 'g <- g / (1 + (n * sum(1 / rowSums(m)) - 1) * (n * sum(1 / colSums(m)) - 1) / (6 * n * df))'
					: '',
				'c(statistic = g, df = df, p = pchisq(g, df, lower.tail = FALSE))  # DescTools::GTest(m)'
			)
		};
	}
});
