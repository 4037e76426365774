import type { Group } from '../method.ts';
import { bowkerMethod } from './methods/bowker.ts';
import { cochranQMethod } from './methods/cochran-q.ts';
import { mcnemarMethod } from './methods/mcnemar.ts';

export { bowker } from './bowker.ts';
export { cochranQ } from './cochran-q.ts';
export { mcnemar } from './mcnemar.ts';
export { stuartMaxwell } from './stuart-maxwell.ts';

export const group: Group = {
	name: 'paired',
	methods: [mcnemarMethod, bowkerMethod, cochranQMethod]
};
