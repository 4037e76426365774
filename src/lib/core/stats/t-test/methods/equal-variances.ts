import { levene } from '../../anova/levene.ts';
import { aboveZero, tinyP } from '../../tiny-p.ts';
import { details } from '../../defined.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { level, oneOf } from '../../validate.ts';
import { bartlett } from '../bartlett.ts';
import { readTwo, TWO_SAMPLES } from '../read-t.ts';
import { varianceRatio } from '../variance-ratio.ts';

export const equalVariancesMethod = method({
	name: 'equal-variances',
	input: {
		...TWO_SAMPLES,
		centre: 'optional: mean (default: Levene, as SPSS and jamovi) or median (Brown-Forsythe, as car)',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['t-levene'],
	run(input): Result {
		const confidence = level(input);
		const centre = oneOf(input, 'centre', ['mean', 'median']);
		const read = readTwo(input, 2);
		const { x, y, first, second } = read;
		if (first.variance === 0 && second.variance === 0) refuse('constant', { mean: first.mean });
		const bothVary = first.variance > 0 && second.variance > 0;
		const samples = [
			{ label: 'x', values: x },
			{ label: 'y', values: y }
		];
		const shown = levene(samples, centre);
		const ratio = varianceRatio(first, second, confidence);
		const name = centre === 'mean' ? 'levene' : 'brown-forsythe';
		const [f, df1, df2] = [Number.isFinite(shown.F) ? shown.F : NaN, shown.df1, shown.df2];
		return {
			method: 'equal-variances',
			estimate: estimateOf('variance-ratio', bothVary ? ratio.F : NaN, {
				limits: [ratio.lower, ratio.upper],
				level: confidence,
				method: 'f'
			}),
			test: testOf(name, 'F', f, Number.isNaN(f) ? null : shown.p, [df1, df2]),
			effects: [],
			details: details({
				levene: part(levene(samples, 'mean')),
				brownForsythe: part(levene(samples, 'median')),
				fRatio: bothVary ? aboveZero(ratio) : null,
				bartlett: bothVary ? aboveZero(bartlett([first, second])) : null
			}),
			n: { used: x.length + y.length, missing: read.missing },
			base: 'valid-answers',
			warnings: [
				...(bothVary
					? []
					: [{ code: 'no-spread' as const, values: { field: first.variance > 0 ? 'y' : 'x' } }]),
				...(Number.isNaN(f) ? [{ code: 'distances-do-not-vary' as const }] : tinyP(shown.p))
			],
			r: rLines(
				`x <- list(${read.r}); d <- unlist(lapply(x, function(v) abs(v - ${centre}(v)))); a <- anova(lm(d ~ factor(rep(1:2, lengths(x)))))`,
				'c(statistic = a$F[1], df1 = a$Df[1], df2 = a$Df[2], p = a$"Pr(>F)"[1])  # car::leveneTest',
				bothVary ? `var.test(x[[1]], x[[2]], conf.level = ${confidence})[c("estimate", "conf.int")]` : ''
			)
		};
	}
});

function part({ F, df1, df2, p }: ReturnType<typeof levene>): object {
	return aboveZero({ F, df1, df2, p });
}
