import type { Input, Mapping } from '../method.ts';
import { number } from '../validate.ts';
import { binomialTestMethod } from './methods/exact-binomial.ts';
import { marginOfErrorMethod } from './methods/margin.ts';
import { multinomialIntervalsMethod } from './methods/multinomial.ts';
import { proportionMethod } from './methods/one-proportion.ts';
import { proportionTestMethod } from './methods/score-test.ts';
import { proportionTrendMethod } from './methods/trend.ts';
import { twoProportionsMethod } from './methods/two-proportions.ts';
import { differenceInterval } from './difference-interval.ts';
import { neededForMargin } from './margin-of-error.ts';
import { multinomialIntervals } from './multinomial-intervals.ts';
import { proportionInterval, type ProportionInterval } from './proportion-interval.ts';

const intervals: Mapping = (input) => {
	const outcome = proportionMethod.run(input);
	if ('refused' in outcome) return outcome;
	const [x, n] = [number(input, 'x'), number(input, 'n')];
	const at = (kind: ProportionInterval) => proportionInterval(x, n, 0.95, kind);
	return {
		estimate: x / n,
		wald: at('wald'),
		wilson: at('wilson'),
		wilson_cc: at('wilson-corrected'),
		clopper_pearson: at('clopper-pearson'),
		agresti_coull: at('agresti-coull'),
		jeffreys: at('jeffreys'),
		arcsine: at('arcsine'),
		clopper_pearson_binom_test: at('clopper-pearson'),
		wilson_prop_test: at('wilson'),
		wilson_cc_prop_test: at('wilson-corrected-as-prop-test')
	};
};

const differences: Mapping = (input) => {
	const outcome = twoProportionsMethod.run({ x: [input.x1, input.x2], n: [input.n1, input.n2] });
	if ('refused' in outcome) return outcome;
	const [x1, n1, x2, n2] = [
		number(input, 'x1'),
		number(input, 'n1'),
		number(input, 'x2'),
		number(input, 'n2')
	];
	const at = (kind: Parameters<typeof differenceInterval>[2]) =>
		differenceInterval({ x1, n1, x2, n2 }, 0.95, kind);
	return {
		diff: outcome.estimate?.value,
		newcombe_score: at('newcombe'),
		newcombe_score_cc: at('newcombe-corrected'),
		wald: at('wald'),
		agresti_caffo: at('agresti-caffo'),
		miettinen_nurminen: at('miettinen-nurminen')
	};
};

interface ScoreDetails {
	chiSquare: number;
	p: number;
	corrected: { chiSquare: number; p: number };
}

const multinomials: Mapping = (input) => {
	const outcome = multinomialIntervalsMethod.run(input);
	if ('refused' in outcome) return outcome;
	const shares = outcome.details.proportions as number[];
	const counts = input.x as number[];
	const at = (kind: Parameters<typeof multinomialIntervals>[2]) =>
		multinomialIntervals(counts, 0.95, kind).map((bounds, i) => [shares[i], ...bounds]);
	return { sison_glaz: at('sison-glaz'), goodman: at('goodman'), wilson_each: at('wilson') };
};

const wilsonAt = (input: Input, level: number): unknown => {
	const outcome = proportionMethod.run({ ...input, level });
	if ('refused' in outcome) return outcome;
	return [outcome.estimate?.interval?.lower, outcome.estimate?.interval?.upper];
};

export const reference: Record<string, Mapping> = {
	...Object.fromEntries(proportionMethod.answers.map((id) => [id, intervals])),
	'prop-ci-wilson-99': (input) => ({ w90: wilsonAt(input, 0.9), w99: wilsonAt(input, 0.99) }),
	'prop-binom-test': (input) => {
		const outcome = binomialTestMethod.run(input);
		if ('refused' in outcome) return outcome;
		return { p: outcome.test?.p, p_greater: outcome.details.pGreater, p_less: outcome.details.pLess };
	},
	'prop-binom-test-asym': (input) => {
		const outcome = binomialTestMethod.run(input);
		if ('refused' in outcome) return outcome;
		const { value, interval } = outcome.estimate ?? {};
		return { p: outcome.test?.p, estimate: value, ci95: [interval?.lower, interval?.upper] };
	},
	'prop-one-sample-z': (input) => {
		const outcome = proportionTestMethod.run(input);
		if ('refused' in outcome) return outcome;
		const { chiSquare, p, corrected } = outcome.details as unknown as ScoreDetails;
		return { chisq_cc: corrected.chiSquare, p_cc: corrected.p, chisq: chiSquare, p, z: Math.sqrt(chiSquare) };
	},
	'prop-two-sample': (input) => {
		const outcome = twoProportionsMethod.run({ ...input, interval: 'wald' });
		if ('refused' in outcome) return outcome;
		const {
			proportions,
			chiSquare,
			p,
			corrected,
			intervals: bounds
		} = outcome.details as unknown as ScoreDetails & {
			proportions: [number, number];
			intervals: Record<string, [number, number]>;
		};
		return {
			p1: proportions[0],
			p2: proportions[1],
			diff: outcome.estimate?.value,
			chisq_cc: corrected.chiSquare,
			p_cc: corrected.p,
			ci95_diff_cc: bounds['wald-corrected'],
			chisq: chiSquare,
			p,
			ci95_diff_wald: bounds.wald
		};
	},
	'prop-diff-ci': differences,
	'prop-diff-ci-zero': differences,
	'prop-multinomial-ci': multinomials,
	'prop-margin-of-error': (input) => {
		const outcome = marginOfErrorMethod.run(input);
		if ('refused' in outcome) return outcome;
		const { unbounded, corrected } = outcome.details;
		return { moe: unbounded, moe_fpc: corrected, n_needed_moe_3pct: neededForMargin(0.03) };
	},
	'prop-trend': (input) => {
		const outcome = proportionTrendMethod.run(input);
		if ('refused' in outcome) return outcome;
		// DescTools::CochranArmitageTest numbers the groups 1, 2, 3, … whatever the scores.
		const numbered = proportionTrendMethod.run({ ...input, score: null });
		if ('refused' in numbered) return numbered;
		return {
			chisq: outcome.test?.value,
			df: outcome.test?.df,
			p: outcome.test?.p,
			z_cochran_armitage: numbered.details.z,
			p_cochran_armitage: numbered.test?.p
		};
	}
};
