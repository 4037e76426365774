import type { Group } from '../method.ts';
import { compareCorrelationsMethod } from './methods/compare-independent.ts';
import { kendallMethod } from './methods/kendall.ts';
import { correlationMatrixMethod } from './methods/matrix.ts';
import { partialCorrelationMethod } from './methods/partial.ts';
import { pearsonMethod } from './methods/pearson.ts';
import { polychoricMethod } from './methods/polychoric.ts';
import { spearmanMethod } from './methods/spearman.ts';

export { kendall } from './kendall.ts';
export { midRanks } from '../ranks/mid-ranks.ts';
export { pearson } from './pearson.ts';
export { sortOrder } from '../ranks/sort-order.ts';
export { spearman } from './spearman.ts';

export const group: Group = {
	name: 'correlation',
	methods: [
		pearsonMethod,
		spearmanMethod,
		kendallMethod,
		partialCorrelationMethod,
		correlationMatrixMethod,
		compareCorrelationsMethod,
		polychoricMethod
	]
};
