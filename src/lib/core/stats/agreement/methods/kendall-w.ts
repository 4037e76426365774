import { withoutMissing } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix } from '../../validate.ts';
import { kendallW } from '../kendall-w.ts';
import { rKendallW } from '../r-agreement.ts';

export const kendallWMethod = method({
	name: 'kendall-w',
	input: {
		m: 'rows of objects, one rank or rating per judge, null for missing (the object is then left out)'
	},
	answers: ['kendall-w', 'kendall-w-ties', 'kendall-w-perfect', 'kendall-w-all-ties'],
	run(input): Result {
		const rows = matrix(input, 'm');
		const complete = withoutMissing(rows);
		const judges = rows[0]?.length ?? 0;
		if (judges < 2) refuse('too-few-raters', { raters: judges });
		if (complete.length < 2) refuse('too-few-complete-rows', { n: complete.length, needed: 2 });
		const byJudge = Array.from({ length: judges }, (_, j) => complete.map((row) => row[j] ?? NaN));
		const found = kendallW(byJudge, true);
		const plain = kendallW(byJudge, false);
		const warnings: Warning[] = [];
		if (Number.isNaN(found.w)) warnings.push({ code: 'all-tied', values: { n: complete.length } });
		const constant = byJudge.filter((own) => own.every((rating) => rating === own[0])).length;
		if (constant > 0 && constant < judges)
			warnings.push({ code: 'judge-ties-everything', values: { judges: constant } });
		if (complete.length <= 7) warnings.push({ code: 'few-objects', values: { n: complete.length } });
		return {
			method: 'kendall-w',
			estimate: { name: 'kendall-w', value: defined(found.w) },
			test: twoSidedTest(
				'concordance-zero',
				'chi-square',
				found.chiSquare,
				found.p,
				'chi-square-approximation',
				found.df
			),
			effects: [{ name: 'mean-spearman', value: defined(found.meanSpearman) }],
			details: {
				judges,
				meanRanks: found.meanRanks,
				uncorrected: {
					w: plain.w,
					chiSquare: plain.chiSquare,
					p: plain.p,
					meanSpearman: plain.meanSpearman
				}
			},
			n: { used: complete.length, missing: rows.length - complete.length },
			base: 'objects-rated-by-all',
			warnings,
			r: rKendallW(rMatrix(complete, 'm'))
		};
	}
});
