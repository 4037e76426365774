import { definedThroughout } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { etaSquaredInterval } from '../eta-squared-interval.ts';
import { oneWay } from '../one-way.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';
import { summarise } from '../sample.ts';

export const oneWayAnovaMethod = method({
	name: 'one-way-anova',
	input: { ...SAMPLES_INPUT, level: 'optional: confidence level, 0.95' },
	answers: ['anova-oneway', 'anova-constant'],
	run(input): Result {
		const confidence = level(input);
		const { samples, n, rx, rg } = readSamples(input);
		const found = oneWay(samples);
		const warnings: Warning[] = [];
		if (Number.isNaN(found.F)) warnings.push({ code: 'no-variation', values: { n: n.used } });
		else if (!Number.isFinite(found.F))
			warnings.push({ code: 'no-variation-within-groups', values: { n: n.used } });
		const limits = Number.isFinite(found.F)
			? etaSquaredInterval(found.F, found.df1, found.df2, confidence)
			: { byDf: null, byN: null };
		const etaSquared = (method: string, pair: [number, number] | null) =>
			estimateOf('eta-squared', found.etaSquared, { limits: pair, level: confidence, method });
		return {
			method: 'one-way-anova',
			test: testOf('one-way-anova', 'F', found.F, definedP(found.p), [found.df1, found.df2]),
			effects: [
				etaSquared('noncentral-f-over-df2', limits.byDf),
				etaSquared('noncentral-f-over-n', limits.byN),
				estimateOf('omega-squared', found.omegaSquared),
				estimateOf('epsilon-squared', found.epsilonSquared),
				estimateOf('cohens-f', found.cohenF)
			],
			details: {
				between: definedThroughout({ ss: found.ssBetween, df: found.df1, ms: found.msBetween }),
				within: definedThroughout({ ss: found.ssWithin, df: found.df2, ms: found.msWithin }),
				groups: definedThroughout(summarise(samples))
			},
			n,
			base: 'valid-answers',
			warnings,
			r: rLines(
				`a <- anova(lm(${rx} ~ ${rg})); s <- a$"Sum Sq"; w <- a$"Mean Sq"[2]`,
				'c(statistic = a$F[1], df1 = a$Df[1], df2 = a$Df[2], p = a$"Pr(>F)"[1], `eta-squared` = s[1] / sum(s), `omega-squared` = (s[1] - a$Df[1] * w) / (sum(s) + w), `epsilon-squared` = (s[1] - a$Df[1] * w) / sum(s), `cohens-f` = sqrt(s[1] / s[2]))'
			)
		};
	}
});
