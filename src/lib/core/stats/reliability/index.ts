import type { Group } from '../method.ts';
import { cronbachAlphaMethod } from './methods/alpha.ts';
import { mcdonaldOmegaMethod } from './methods/omega.ts';
import { splitHalfMethod } from './methods/split-half.ts';

export const group: Group = {
	name: 'reliability',
	methods: [cronbachAlphaMethod, mcdonaldOmegaMethod, splitHalfMethod]
};
