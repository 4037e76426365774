import { thresholdCount } from './meets-threshold.ts';

/**
 * The smallest number of `total` answers that `meetsThreshold` of `percent` (0 to 100): 45 of 59 for 75 %.
 */
export function votesNeeded(total: number, percent: number): number {
	return Math.ceil(thresholdCount(total, percent));
}
