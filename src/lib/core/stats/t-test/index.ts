import type { Group } from '../method.ts';
import { equalVariancesMethod } from './methods/equal-variances.ts';
import { oneSampleTMethod } from './methods/one-sample-t.ts';
import { pairedTMethod } from './methods/paired-t.ts';
import { shapiroWilkMethod } from './methods/shapiro-wilk.ts';
import { tFromSummaryMethod } from './methods/t-from-summary.ts';
import { studentTMethod, welchTMethod } from './methods/two-sample-t.ts';

export { cohenD } from './cohen-d.ts';
export { oneSampleT } from './one-sample-t.ts';
export { shapiroWilk } from './shapiro-wilk.ts';
export { studentT } from './student-t.ts';
export { summaryOf, type Summary } from './summary.ts';
export { welchT } from './welch-t.ts';

export const group: Group = {
	name: 't-test',
	methods: [
		welchTMethod,
		studentTMethod,
		oneSampleTMethod,
		pairedTMethod,
		tFromSummaryMethod,
		equalVariancesMethod,
		shapiroWilkMethod
	]
};
