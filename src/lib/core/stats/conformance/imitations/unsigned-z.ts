import type { Method } from '../../method.ts';
import { imitation } from './imitation.ts';

/** A method whose z is printed without its direction, always negative, as SPSS does. */
export function negativeZ(of: Method): Method {
	return imitation(`${of.name}-negative-z`, of, ({ details }) => ({ z: -Math.abs(Number(details.z)) }));
}

/** A method whose z is the root of its chi-square, never negative, as a textbook derives it from `prop.test`. */
export function positiveZ(of: Method): Method {
	return imitation(`${of.name}-positive-z`, of, ({ details }) => ({ z: Math.abs(Number(details.z)) }));
}
