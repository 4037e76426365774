import { defined, details } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { cohenKappa } from '../../agreement/cohen-kappa.ts';
import { confusionTable } from '../../agreement/confusion-table.ts';
import { spearman } from '../../correlation/spearman.ts';
import { signedRankByDefault } from '../../nonparametric/default-tests.ts';
import { signedRanks } from '../../nonparametric/signed-ranks.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, sameLength } from '../../validate.ts';
import { changedRatings, regionOf } from '../changed-ratings.ts';
import { histogramChange } from '../histogram-change.ts';
import { pairedRounds } from '../paired-rounds.ts';
import { pointsOf, refuseOffScale } from '../ratings.ts';
import { roundSummary } from '../round-summary.ts';

export const delphiStabilityMethod = method({
	name: 'delphi-stability',
	input: {
		r1: 'ratings of one item in the first round on a 1 to 9 scale, null for missing',
		r2: 'ratings of the same panelists in the second, in the same order'
	},
	answers: ['delphi-stability', 'delphi-stability-dropout', 'delphi-stability-none-changed'],
	run(input): Result {
		const [first, second] = [column(input, 'r1'), column(input, 'r2')];
		sameLength(first, second);
		refuseOffScale(first, 1, 9);
		refuseOffScale(second, 1, 9);
		const { before, after, answeredFirst, answeredSecond } = pairedRounds(first, second);
		const n = before.length;
		if (n === 0) refuse('no-complete-pairs', { n: first.length });
		const moved = changedRatings(before, after);
		const [then, now] = [roundSummary(before), roundSummary(after)];
		const ranked = signedRanks(Float64Array.from(before, (x, i) => x - (after[i] ?? NaN)));
		const { p, exact } = signedRankByDefault(ranked);
		const regions = confusionTable(before.map(regionOf), after.map(regionOf), [0, 1, 2]);
		const percent = (count: number) => (100 * count) / n;

		const warnings: Warning[] = [];
		if (moved.changed === 0) warnings.push({ code: 'no-one-changed', values: { n } });
		else if (p > 0.05) warnings.push({ code: 'not-proof-of-stability', values: { p, n } });
		if (n < answeredFirst || n < answeredSecond)
			warnings.push({ code: 'paired-only', values: { n, first: answeredFirst, second: answeredSecond } });
		return {
			method: 'delphi-stability',
			estimate: { name: 'percent-changed', value: percent(moved.changed) },
			test: twoSidedTest('wilcoxon-signed-rank', 'V', ranked.v, p, exact ? 'exact' : 'normal-approximation'),
			effects: [
				{ name: 'kappa-regions', value: defined(cohenKappa(regions.counts).kappa) },
				{
					name: 'spearman',
					value: n < 2 ? null : defined(spearman(Float64Array.from(before), Float64Array.from(after)).rho)
				}
			],
			details: {
				...moved,
				percentByMoreThanOne: percent(moved.byMoreThanOne),
				percentRegion: percent(moved.region),
				histogramChange: histogramChange(before, after, pointsOf([1, 9])),
				before: details({ ...then }),
				after: details({ ...now }),
				cvChange: defined(now.cv - then.cv),
				cvAbsoluteChange: defined(Math.abs(now.cv - then.cv)),
				iqrChange: now.iqrType7 - then.iqrType7,
				answeredFirst,
				answeredSecond,
				retentionPercent: (100 * n) / answeredFirst
			},
			n: { used: n, missing: first.length - n },
			base: 'panelists-in-both-rounds',
			warnings,
			r: rLines(
				`r1 <- ${rVector(before, 'r1')}; r2 <- ${rVector(after, 'r2')}; h <- function(x) table(factor(x, 1:9)); g <- function(x) cut(x, c(0, 3, 6, 9)); p <- table(g(r1), g(r2)) / length(r1); e <- sum(rowSums(p) * colSums(p))`,
				'list(estimate = 100 * mean(r1 != r2), percentByMoreThanOne = 100 * mean(abs(r1 - r2) > 1), percentRegion = 100 * mean(g(r1) != g(r2)), histogramChange = 50 * sum(abs(h(r1) - h(r2))) / length(r1), iqrChange = IQR(r2) - IQR(r1), `kappa-regions` = (sum(diag(p)) - e) / (1 - e))',
				'wilcox.test(r1, r2, paired = TRUE)'
			)
		};
	}
});
