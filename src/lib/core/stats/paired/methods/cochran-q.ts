import { tinyP } from '../../tiny-p.ts';
import { testOf } from '../../outcome.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { cochranQ } from '../cochran-q.ts';
import { readYesNoRows } from '../read-yes-no-rows.ts';

export const cochranQMethod = method({
	name: 'cochran-q',
	input: { m: 'a row for each person, a column for each question: 1 yes, 0 no, null missing' },
	answers: ['cochran-q', 'cochran-q-all-same'],
	run(input): Result {
		const { rows, missing } = readYesNoRows(input);
		const { value, df, p } = cochranQ(rows);
		const warnings: Warning[] = tinyP(p);
		if (missing > 0) warnings.push({ code: 'incomplete-rows-left-out', values: { rows: missing } });
		if (Number.isNaN(value)) warnings.push({ code: 'no-one-varies', values: { n: rows.length } });
		return {
			method: 'cochran-q',
			test: testOf('cochran-q', 'Q', value, p, df, 'asymptotic'),
			effects: [],
			details: {
				shares: Array.from(
					{ length: df + 1 },
					(_, j) => rows.reduce((s, row) => s + (row[j] ?? 0), 0) / rows.length
				)
			},
			n: { used: rows.length, missing },
			base: 'complete-rows',
			warnings,
			r: rLines(
				rAssign('m', rMatrix(rows, 'm')),
				'k <- ncol(m); q <- (k - 1) * (k * sum(colSums(m)^2) - sum(m)^2) / (k * sum(m) - sum(rowSums(m)^2))',
				'c(statistic = q, df = k - 1, p = pchisq(q, k - 1, lower.tail = FALSE))  # DescTools::CochranQTest(m)'
			)
		};
	}
});
