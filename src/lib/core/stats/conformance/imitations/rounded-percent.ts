import { consensusThresholdMethod } from '../../delphi-measures/methods/consensus.ts';
import { imitation } from './imitation.ts';

/** A share as R prints it without decimals: an exact half goes to the even neighbour. R: `round(100 * k / n)`. */
export const roundedPercent = imitation('rounded-percent', consensusThresholdMethod, ({ estimate }) => {
	const value = estimate?.value ?? NaN;
	const floor = Math.floor(value);
	return { percent: value - floor === 0.5 ? floor + (floor % 2) : Math.round(value) };
});
