import type { Group } from '../method.ts';
import { bootstrapWeightedMeanMethod } from './methods/bootstrap-mean.ts';
import { ipfMethod } from './methods/ipf.ts';
import { rakeMethod } from './methods/rake.ts';
import { raoScottMethod } from './methods/rao-scott.ts';
import { spssFrequencyTMethod } from './methods/spss-frequency-t.ts';
import { trimWeightsMethod } from './methods/trim.ts';
import { weightedGroupsMethod } from './methods/weighted-groups.ts';
import { weightedMeanMethod } from './methods/weighted-mean.ts';
import { weightedProportionMethod } from './methods/weighted-proportion.ts';
import { weightedQuantilesMethod } from './methods/weighted-quantiles.ts';
import { weightedRankTestMethod } from './methods/weighted-rank-test.ts';
import { weightedRegressionMethod } from './methods/weighted-regression.ts';

export { bootstrapWeightedMean } from './bootstrap-weighted-mean.ts';
export { kish } from './kish.ts';
export { rake } from './rake.ts';
export { trimWeights } from './trim.ts';

export const group: Group = {
	name: 'weights',
	methods: [
		weightedMeanMethod,
		weightedProportionMethod,
		weightedQuantilesMethod,
		weightedGroupsMethod,
		raoScottMethod,
		weightedRankTestMethod,
		weightedRegressionMethod,
		rakeMethod,
		ipfMethod,
		trimWeightsMethod,
		bootstrapWeightedMeanMethod,
		spssFrequencyTMethod
	]
};
