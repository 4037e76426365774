import { adjustP } from '../../p-adjust/adjust-p.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { oneWay } from '../one-way.ts';
import { pairwiseT } from '../pairwise-t.ts';
import { readSamples, SAMPLES_INPUT } from '../read-samples.ts';
import { summarise } from '../sample.ts';

export const pairwiseTMethod = method({
	name: 'pairwise-t',
	input: {
		...SAMPLES_INPUT,
		sd: 'optional: pooled over all groups (default) or welch',
		adjust: 'optional: holm (default), bonferroni or none'
	},
	answers: ['anova-pairwise-holm', 'anova-pairwise-welch'],
	run(input): Result {
		const sd = oneOf<'pooled' | 'welch'>(input, 'sd', ['pooled', 'welch']);
		const adjust = oneOf<'holm' | 'bonferroni' | 'none'>(input, 'adjust', ['holm', 'bonferroni', 'none']);
		const { samples, n, rx, rg } = readSamples(input, sd === 'welch' ? 2 : 1);
		const flat = summarise(samples).filter((group) => group.variance === 0);
		if (sd === 'welch' && flat.length > 1) {
			refuse('group-without-variance', { group: flat[0]?.label ?? '', n: flat[0]?.n ?? 0 });
		}
		const varies = oneWay(samples).msWithin > 0;
		const pairs = varies ? pairwiseT(samples, sd) : [];
		const raw = pairs.map((pair) => pair.p);
		const adjusted = adjust === 'none' ? raw : adjustP(raw, adjust);
		return {
			method: 'pairwise-t',
			effects: [],
			details: {
				sd,
				adjust,
				groups: samples.map((sample) => sample.label),
				pairs: pairs.map((pair, i) => ({
					...(definedThroughout(pair) as object),
					p: definedP(pair.p),
					pAdjusted: definedP(adjusted[i])
				}))
			},
			n,
			base: 'valid-answers',
			warnings: varies ? [] : [{ code: 'no-variation-within-groups', values: { n: n.used } }],
			r: `pairwise.t.test(${rx}, ${rg}, p.adjust.method = '${adjust}', pool.sd = ${sd === 'pooled' ? 'TRUE' : 'FALSE'})`
		};
	}
});
