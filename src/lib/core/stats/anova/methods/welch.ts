import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';
import { summarise } from '../sample.ts';
import { welchAnova } from '../welch.ts';

export const welchAnovaMethod = method({
	name: 'welch-anova',
	input: SAMPLES_INPUT,
	answers: ['anova-welch'],
	run(input): Result {
		const { samples, n, rx, rg } = readSamples(input, 2);
		const groups = summarise(samples);
		const flat = groups.find((group) => group.variance === 0);
		if (flat) refuse('group-without-variance', { group: flat.label, n: flat.n });
		const { F, df1, df2, p } = welchAnova(samples);
		return {
			method: 'welch-anova',
			test: testOf('welch-anova', 'F', F, p, [df1, df2]),
			effects: [],
			details: { groups: definedThroughout(groups) },
			n,
			base: 'valid-answers',
			warnings: [],
			r: `oneway.test(${rx} ~ ${rg})`
		};
	}
});
