/** Nobody speaks so slowly (letters in a unit of time): the unit is no second. */
const SLOWEST = 0.3;

/**
 * How many milliseconds a unit of some times is: 1000 where they are seconds, 1 where that would be speech slower than
 * anybody's. `letters` is how much is said between the first and the last of them.
 */
export function millisecondsPerUnit(times: readonly number[], letters: number): number {
	if (times.some((time) => !Number.isInteger(time))) return 1000;
	const first = times.reduce((least, time) => Math.min(least, time), Infinity);
	const last = times.reduce((most, time) => Math.max(most, time), 0);
	return last - first > 0 && letters / (last - first) < SLOWEST ? 1 : 1000;
}
