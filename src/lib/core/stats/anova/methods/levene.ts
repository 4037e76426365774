import { testOf } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { levene } from '../levene.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';

export const leveneMethod = method({
	name: 'levene',
	input: {
		...SAMPLES_INPUT,
		centre: 'optional: mean (default, as SPSS and jamovi) or median (Brown-Forsythe, as R)'
	},
	answers: ['anova-levene'],
	run(input): Result {
		const centre = oneOf<'mean' | 'median'>(input, 'centre', ['mean', 'median']);
		const { samples, n, rx, rg } = readSamples(input);
		const found = levene(samples, centre);
		return {
			method: 'levene',
			test: testOf(centre === 'mean' ? 'levene' : 'brown-forsythe', 'F', found.F, found.p, [
				found.df1,
				found.df2
			]),
			effects: [],
			details: { centre },
			n,
			base: 'valid-answers',
			warnings: Number.isFinite(found.F) ? [] : [{ code: 'no-variation', values: { n: n.used } }],
			r: rLines(
				`x <- ${rx}; g <- ${rg}; a <- anova(lm(abs(x - ave(x, g, FUN = ${centre})) ~ g))`,
				'c(statistic = a$F[1], df1 = a$Df[1], df2 = a$Df[2], p = a$"Pr(>F)"[1])  # car::leveneTest(x, g)'
			)
		};
	}
});
