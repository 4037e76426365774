import { welchTMethod } from '../../t-test/methods/two-sample-t.ts';
import { imitation } from './imitation.ts';

/** Hedges' g with his approximate factor 1 - 3 / (4 df - 1), as many programs have it. */
export const approximateHedges = imitation('approximate-hedges', welchTMethod, ({ effects, n }) => {
	const factor = 1 - 3 / (4 * (n.used - 2) - 1);
	const d = effects.find(({ name }) => name === 'cohen-d')?.value ?? NaN;
	return { factor, hedgesG: d * factor };
});
