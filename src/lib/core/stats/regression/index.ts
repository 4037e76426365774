import type { Group } from '../method.ts';
import { linearRegressionMethod } from './methods/linear.ts';
import { logisticRegressionMethod } from './methods/logistic.ts';
import { ordinalRegressionMethod } from './methods/ordinal.ts';

export const group: Group = {
	name: 'regression',
	methods: [linearRegressionMethod, logisticRegressionMethod, ordinalRegressionMethod]
};
