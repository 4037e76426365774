import type { Result, Warning } from '../../result.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import { counts, sameLength } from '../../validate.ts';
import { apmo } from '../apmo.ts';

export const apmoMethod = method({
	name: 'apmo',
	input: {
		agree: 'panelists who agree, one count per item',
		disagree: 'panelists who disagree, in the same order',
		neutral: 'panelists with neither opinion, in the same order'
	},
	answers: ['delphi-apmo'],
	run(input): Result {
		const agree = counts(input, 'agree');
		const disagree = counts(input, 'disagree');
		const neutral = counts(input, 'neutral');
		sameLength(agree, disagree);
		sameLength(agree, neutral);
		const found = apmo(
			agree.map((own, i) => ({ agree: own, disagree: disagree[i] ?? 0, neutral: neutral[i] ?? 0 }))
		);
		const warnings: Warning[] = found.opinions === 0 ? [{ code: 'no-answers' }] : [];
		const inR = [agree, disagree, neutral].map((own, i) =>
			rVector(own, ['agree', 'disagree', 'neutral'][i] ?? '')
		);
		return {
			method: 'apmo',
			estimate: { name: 'apmo', value: found.opinions === 0 ? null : found.cutOff },
			effects: [],
			details: {
				majorityAgreements: found.majorityAgreements,
				majorityDisagreements: found.majorityDisagreements,
				consensus: found.consensus
			},
			n: { used: found.opinions, missing: 0 },
			base: 'opinions',
			warnings,
			r: `a <- ${inR[0]}; d <- ${inR[1]}; n <- a + d + ${inR[2]}; s <- (a > n / 2) * a + (d > n / 2) * d; list(estimate = 100 * sum(s) / sum(n), majorityAgreements = sum((a > n / 2) * a), majorityDisagreements = sum((d > n / 2) * d), consensus = pmax(a, d) / n >= sum(s) / sum(n))`
		};
	}
});
