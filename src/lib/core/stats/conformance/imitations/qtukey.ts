import { ptukeyUpper } from './ptukey.ts';

/** A first approximation. Odeh & Evans (Applied Statistics 23, 1974), algorithm AS 70, carried over to the range. */
function start(p: number, k: number, df: number): number {
	const tail = 0.5 - 0.5 * p;
	const y = Math.sqrt(Math.log(1 / (tail * tail)));
	const above =
		(((y * -0.453642210148e-4 - 0.204231210125) * y - 0.342242088547) * y - 1) * y + 0.322232421088;
	const below =
		(((y * 0.38560700634e-2 + 0.10353775285) * y + 0.531103462366) * y + 0.588581570495) * y +
		0.99348462606e-1;
	let t = y + above / below;
	const few = df < 120;
	if (few) t += (t * t * t + t) / df / 4;
	const q = 0.8832 - 0.2368 * t + (few ? (1.208 * t - 1.214) / df : 0);
	return t * (q * Math.log(k - 1) + 1.4142);
}

/** R stops when a step is smaller than this. */
const CLOSE = 1e-4;

/**
 * The quantile of the studentised range as R computes it, to explain a difference with R: the secant method until a
 * step is below 0.0001, so that it is off by some 1e-6 of its size. Use `studentisedRangeQuantile`. R: `qtukey(p, k, df)`.
 */
export function qtukey(p: number, k: number, df: number): number {
	if (!(p > 0 && p < 1 && k >= 2 && k <= 10_000 && df >= 2)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
	const off = (q: number): number => 1 - ptukeyUpper(q, k, df) - p;
	let before = start(p, k, df);
	let offBefore = off(before);
	let now = offBefore > 0 && before > 1 ? Math.max(0, before - 1) : before + 1;
	let offNow = off(now);
	for (let round = 1; round < 50; round++) {
		const next = Math.max(0, now - (offNow * (now - before)) / (offNow - offBefore));
		[before, offBefore] = [now, offNow];
		[now, offNow] = [next, off(next)];
		if (Math.abs(now - before) < CLOSE) break;
	}
	return now;
}
