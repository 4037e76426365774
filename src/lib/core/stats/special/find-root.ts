/**
 * The root of a continuous function between two points where its signs differ, by Brent's method
 * (Algorithms for Minimization without Derivatives, 1973, ch. 4), to the last digits of x.
 * When the signs agree the end nearer to zero is returned.
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
	let a = from;
	let b = to;
	let fa = f(a);
	let fb = f(b);
	if (fa === 0) return a;
	if (fb === 0) return b;
	if (fa > 0 === fb > 0) return Math.abs(fa) < Math.abs(fb) ? a : b;
	let c = a;
	let fc = fa;
	let step = b - a;
	let previous = step;
	for (let i = 0; i < 2000; i++) {
		if (fb > 0 === fc > 0) {
			c = a;
			fc = fa;
			step = b - a;
			previous = step;
		}
		if (Math.abs(fc) < Math.abs(fb)) {
			[a, b, c] = [b, c, b];
			[fa, fb, fc] = [fb, fc, fb];
		}
		const tol = 2.3e-16 * Math.abs(b) + 0.5 * tolerance + Number.MIN_VALUE;
		const half = 0.5 * (c - b);
		if (Math.abs(half) <= tol || fb === 0) return b;
		if (Math.abs(previous) >= tol && Math.abs(fa) > Math.abs(fb)) {
			const s = fb / fa;
			let p: number;
			let q: number;
			if (a === c) {
				p = 2 * half * s;
				q = 1 - s;
			} else {
				const r = fb / fc;
				const t = fa / fc;
				p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
				q = (t - 1) * (r - 1) * (s - 1);
			}
			if (p > 0) q = -q;
			else p = -p;
			if (2 * p < Math.min(3 * half * q - Math.abs(tol * q), Math.abs(previous * q))) {
				previous = step;
				step = p / q;
			} else {
				step = half;
				previous = half;
			}
		} else {
			step = half;
			previous = half;
		}
		a = b;
		fa = fb;
		b += Math.abs(step) > tol ? step : half > 0 ? tol : -tol;
		fb = f(b);
	}
	return b;
}
