import { estimateOf, testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { linearByLinear } from '../linear-by-linear.ts';
import { readTable, TABLE_INPUT } from '../read-table.ts';
import { tinyP } from '../../tiny-p.ts';

export const linearByLinearMethod = method({
	name: 'linear-by-linear',
	input: { ...TABLE_INPUT, m: 'table of counts whose rows and columns stand in order (or x and y instead)' },
	answers: ['linear-by-linear'],
	run(input): Result {
		const { table, missing, r } = readTable(input);
		const found = linearByLinear(table);
		if (Number.isNaN(found.r)) refuse('no-variation', { rows: table.rows, columns: table.columns });
		return {
			method: 'linear-by-linear',
			test: testOf('linear-by-linear', 'chi-square', found.value, found.p, found.df, 'asymptotic'),
			effects: [estimateOf('pearson-r', found.r)],
			details: { z: found.z },
			n: { used: table.total, missing },
			base: 'valid-pairs',
			warnings: tinyP(found.p),
			// Not coin::lbl_test, which turns the sign of z where a side has two categories and refuses a 2 x 2 table.
			r: `${r === 'm' ? '' : `m <- ${r}; `}r <- cor(rep(row(m), m), rep(col(m), m)); chisq <- (sum(m) - 1) * r^2; c(statistic = chisq, df = 1, p = pchisq(chisq, 1, lower.tail = FALSE), \`pearson-r\` = r)`
		};
	}
});
