import type { Group } from '../method.ts';
import { chiSquareMethod } from './methods/chi-square.ts';
import { cohenHMethod } from './methods/cohen-h.ts';
import { columnProportionsMethod } from './methods/column-proportions.ts';
import { fisherMethod } from './methods/fisher.ts';
import { gTestMethod } from './methods/g-test.ts';
import { goodnessOfFitMethod } from './methods/goodness-of-fit.ts';
import { linearByLinearMethod } from './methods/linear-by-linear.ts';
import { mantelHaenszelMethod } from './methods/mantel-haenszel.ts';
import { multiResponseMethod } from './methods/multi-response.ts';
import { ordinalAssociationMethod } from './methods/ordinal-association.ts';
import { twoByTwoMethod } from './methods/two-by-two.ts';

export { crossTabulate } from './cross-tabulate.ts';
export { fisherP } from './fisher-p.ts';
export { pearsonChiSquare } from './pearson-chi-square.ts';
export { tableOf, type Table } from './table.ts';

export const group: Group = {
	name: 'crosstab',
	methods: [
		chiSquareMethod,
		gTestMethod,
		goodnessOfFitMethod,
		fisherMethod,
		twoByTwoMethod,
		ordinalAssociationMethod,
		linearByLinearMethod,
		mantelHaenszelMethod,
		columnProportionsMethod,
		multiResponseMethod,
		cohenHMethod
	]
};
