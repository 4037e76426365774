import type { Group } from '../method.ts';
import { friedmanMethod } from './methods/friedman.ts';
import { jonckheereMethod } from './methods/jonckheere.ts';
import { kolmogorovSmirnovMethod } from './methods/kolmogorov-smirnov.ts';
import { kruskalWallisMethod } from './methods/kruskal-wallis.ts';
import { mannWhitneyMethod } from './methods/mann-whitney.ts';
import { medianTestMethod } from './methods/median-test.ts';
import { dscfMethod, dunnMethod, pairwiseMannWhitneyMethod } from './methods/rank-comparisons.ts';
import { signTestMethod } from './methods/sign-test.ts';
import { signedRankMethod } from './methods/signed-rank.ts';

export { friedman } from './friedman.ts';
export { groupedRanks } from './grouped-ranks.ts';
export { kruskalWallis } from './kruskal-wallis.ts';
export { mannWhitneyNormal } from './mann-whitney-normal.ts';
export { rankTwo } from './rank-two.ts';
export { signedRankNormal } from './signed-rank-normal.ts';
export { signedRanks } from './signed-ranks.ts';

export const group: Group = {
	name: 'nonparametric',
	methods: [
		mannWhitneyMethod,
		signedRankMethod,
		signTestMethod,
		kruskalWallisMethod,
		dunnMethod,
		pairwiseMannWhitneyMethod,
		dscfMethod,
		jonckheereMethod,
		friedmanMethod,
		kolmogorovSmirnovMethod,
		medianTestMethod
	]
};
