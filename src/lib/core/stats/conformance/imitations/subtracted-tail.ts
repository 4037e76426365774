import type { Method } from '../../method.ts';
import { imitation } from './imitation.ts';

/**
 * A p as irr and irrCAC print it: 2 (1 - CDF), a subtraction that costs digits below 1e-8. Where it would cost all of
 * them, p itself.
 */
export function subtractedTail(p: number): number {
	return 2 * (1 - (1 - p / 2)) || p;
}

/** A method with its p as irr prints it. */
export function bySubtraction(of: Method): Method {
	return imitation(`${of.name}-by-subtraction`, of, ({ test }) => ({ p: subtractedTail(test?.p ?? NaN) }));
}
