import { withoutMissing } from '../../cases.ts';
import { defined } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { rKendallW } from '../../agreement/r-agreement.ts';
import { kendallW } from '../../agreement/kendall-w.ts';
import { rAssign, rLines, rMatrix } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { matrix } from '../../validate.ts';
import { aggregateRankings } from '../aggregate-rankings.ts';

export const panelRankingMethod = method({
	name: 'panel-ranking',
	input: {
		m: 'rows of panelists, the rank each gave every item (1 = first), null for missing (the panelist is left out)',
		top: 'optional: how many places count as the top, 3'
	},
	answers: ['delphi-kendall-w-panel', 'delphi-mean-rank-vs-borda'],
	run(input): Result {
		const rows = matrix(input, 'm');
		const complete = withoutMissing(rows);
		const items = rows[0]?.length ?? 0;
		if (complete.length === 0) refuse('no-complete-rows', { n: rows.length });
		const top = typeof input.top === 'number' ? input.top : 3;
		const ranked = aggregateRankings(complete, top);
		const order = ranked
			.map((_, i) => i + 1)
			.sort((a, b) => (ranked[a - 1]?.meanRank ?? 0) - (ranked[b - 1]?.meanRank ?? 0));
		const warnings: Warning[] = [];
		const total = (items * (items + 1)) / 2;
		const odd = complete.filter((own) => own.reduce((sum, rank) => sum + rank, 0) !== total).length;
		if (odd > 0) warnings.push({ code: 'not-full-rankings', values: { panelists: odd } });
		const comparable = complete.length > 1 && items > 1;
		if (!comparable)
			warnings.push({ code: 'too-few-to-compare', values: { panelists: complete.length, items } });
		const w = comparable ? kendallW(complete, true) : undefined;
		const plain = comparable ? kendallW(complete, false) : undefined;
		return {
			method: 'panel-ranking',
			estimate: { name: 'kendall-w', value: defined(w?.w ?? NaN) },
			...(w === undefined
				? {}
				: {
						test: twoSidedTest(
							'concordance-zero',
							'chi-square',
							w.chiSquare,
							w.p,
							'chi-square-approximation',
							w.df
						)
					}),
			effects: [],
			details: {
				items: ranked,
				order,
				...(plain === undefined
					? {}
					: { uncorrected: { w: plain.w, chiSquare: plain.chiSquare, df: plain.df, p: plain.p } })
			},
			n: { used: complete.length, missing: rows.length - complete.length },
			base: 'panelists-with-full-ranking',
			warnings,
			r: rLines(
				rAssign('r', rMatrix(complete, 'r')),
				`list(meanRank = colMeans(r), borda = colSums(ncol(r) - r), topShare = 100 * colMeans(r <= ${top}), firstShare = 100 * colMeans(r == 1))`,
				comparable ? rKendallW('t(r)') : ''
			)
		};
	}
});
