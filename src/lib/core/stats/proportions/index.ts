import type { Group } from '../method.ts';
import { binomialTestMethod } from './methods/exact-binomial.ts';
import { marginOfErrorMethod } from './methods/margin.ts';
import { multinomialIntervalsMethod } from './methods/multinomial.ts';
import { proportionMethod } from './methods/one-proportion.ts';
import { proportionTestMethod } from './methods/score-test.ts';
import { proportionTrendMethod } from './methods/trend.ts';
import { twoProportionsMethod } from './methods/two-proportions.ts';

export const group: Group = {
	name: 'proportions',
	methods: [
		proportionMethod,
		binomialTestMethod,
		proportionTestMethod,
		twoProportionsMethod,
		multinomialIntervalsMethod,
		marginOfErrorMethod,
		proportionTrendMethod
	]
};
