import { normalQuantile } from '../../distributions/index.ts';
import { rLines, rNormalReach, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { level, someNumbers } from '../../validate.ts';
import { netPromoterScore } from '../net-promoter-score.ts';

/** Net promoter score with its standard error and normal interval. */
export const netPromoterScoreMethod = method({
	name: 'net-promoter-score',
	input: { x: 'answers from 0 to 10, null for missing', level: 'confidence level, 0.95 when absent' },
	answers: ['desc-nps'],
	run(input) {
		const { values, missing } = someNumbers(input, 'x');
		const stranger = values.find((value) => value < 0 || value > 10);
		if (stranger !== undefined) refuse('off-scale', { category: stranger });
		const confidence = level(input);
		const found = netPromoterScore(values);
		const half = normalQuantile((1 + confidence) / 2) * found.se;
		return {
			method: 'net-promoter-score',
			estimate: {
				name: 'net-promoter-score',
				value: found.score,
				se: found.se,
				interval: { lower: found.score - half, upper: found.score + half, level: confidence, method: 'wald' }
			},
			effects: [],
			details: { ...found },
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings: found.se === 0 ? [{ code: 'all-equal' }] : [],
			r: rLines(
				`x <- ${rVector(values, 'x')}; v <- 100 * ((x >= 9) - (x <= 6)); se <- sqrt(mean((v - mean(v))^2) / length(v)); half <- ${rNormalReach(confidence)} * se`,
				'c(estimate = mean(v), se = se, lower = mean(v) - half, upper = mean(v) + half, promoters = mean(x >= 9), detractors = mean(x <= 6))'
			)
		};
	}
});
