import type { Group } from '../method.ts';
import { exactBinomial } from './methods/exact-binomial.ts';
import { margin } from './methods/margin.ts';
import { multinomial } from './methods/multinomial.ts';
import { oneProportion } from './methods/one-proportion.ts';
import { scoreTest } from './methods/score-test.ts';
import { trend } from './methods/trend.ts';
import { twoProportions } from './methods/two-proportions.ts';
import { reference } from './reference.ts';

export const group: Group = {
	name: 'proportions',
	methods: [oneProportion, exactBinomial, scoreTest, twoProportions, multinomial, margin, trend],
	reference
};
