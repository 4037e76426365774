import { tinyP } from '../../tiny-p.ts';
import { details } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rMatrix } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { durbinConover } from '../durbin-conover.ts';
import { friedman } from '../friedman.ts';
import { readRows } from '../read-rows.ts';

/** Questions above which the comparisons of every two are left out. */
const MOST_PAIRED = 100;

export const friedmanMethod = method({
	name: 'friedman',
	input: { m: 'a row for each person, a column for each question or time, null for missing' },
	answers: ['friedman-ties', 'friedman-no-ties', 'friedman-all-ties', 'friedman-missing', 'durbin-conover'],
	run(input): Result {
		const { rows, missing } = readRows(input);
		const found = friedman(rows);
		const n = rows.length;
		const warnings: Warning[] = tinyP(found.p);
		if (missing > 0) warnings.push({ code: 'incomplete-rows-left-out', values: { rows: missing } });
		const still = Number.isNaN(found.value);
		if (still) warnings.push({ code: 'no-one-varies', values: { n } });
		const pairs = still || found.rankSums.length > MOST_PAIRED ? [] : durbinConover(found, n);
		return {
			method: 'friedman',
			test: testOf('friedman', 'chi-square', found.value, found.p, found.df, 'asymptotic'),
			effects: [estimateOf('kendalls-w', found.kendallW)],
			details: details({
				meanRanks: found.rankSums.map((sum) => sum / n),
				durbinConover: pairs.map((pair) => ({ ...pair, p: definedP(pair.p) }))
			}),
			n: { used: n, missing },
			base: 'complete-rows',
			warnings,
			r: `friedman.test(${rMatrix(rows, 'm')})`
		};
	}
});
