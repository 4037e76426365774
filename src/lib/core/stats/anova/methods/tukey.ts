import { definedThroughout } from '../../defined.ts';
import { definedP } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { level } from '../../validate.ts';
import { oneWay } from '../one-way.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';
import { tukeyHsd } from '../tukey.ts';

export const tukeyHsdMethod = method({
	name: 'tukey-hsd',
	input: { ...SAMPLES_INPUT, level: 'optional: family-wise confidence level, 0.95' },
	answers: ['anova-tukey'],
	run(input): Result {
		const confidence = level(input);
		const { samples, n, rx, rg } = readSamples(input);
		const { msWithin } = oneWay(samples);
		const pairs = msWithin > 0 ? tukeyHsd(samples, confidence) : [];
		return {
			method: 'tukey-hsd',
			effects: [],
			details: {
				level: confidence,
				pairs: pairs.map((pair) => ({ ...(definedThroughout(pair) as object), p: definedP(pair.p) }))
			},
			n,
			base: 'valid-answers',
			warnings: msWithin > 0 ? [] : [{ code: 'no-variation-within-groups', values: { n: n.used } }],
			r: `TukeyHSD(aov(${rx} ~ ${rg}), conf.level = ${confidence})`
		};
	}
});
