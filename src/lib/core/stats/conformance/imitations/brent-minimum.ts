const GOLDEN = (3 - Math.sqrt(5)) / 2;

/**
 * A minimum of f between two points by Brent's golden section and parabolas (Algorithms for Minimization without
 * Derivatives, 1973, ch. 5), stopped at `tolerance` as R's `optimise` stops.
 */
export function brentMinimum(
	f: (x: number) => number,
	from: number,
	to: number,
	tolerance = 2 ** -13
): number {
	let a = from;
	let b = to;
	let x = a + GOLDEN * (b - a);
	let [w, v] = [x, x];
	let fx = f(x);
	let [fw, fv] = [fx, fx];
	let step = 0;
	let before = 0;
	const smallest = Math.sqrt(Number.EPSILON);
	for (let i = 0; i < 1000; i++) {
		const middle = (a + b) / 2;
		const tol = smallest * Math.abs(x) + tolerance / 3;
		if (Math.abs(x - middle) <= 2 * tol - (b - a) / 2) break;
		let p = 0;
		let q = 0;
		let r = 0;
		if (Math.abs(before) > tol) {
			r = (x - w) * (fx - fv);
			q = (x - v) * (fx - fw);
			p = (x - v) * q - (x - w) * r;
			q = 2 * (q - r);
			if (q > 0) p = -p;
			else q = -q;
			r = before;
			before = step;
		}
		if (Math.abs(p) >= Math.abs((q * r) / 2) || p <= q * (a - x) || p >= q * (b - x)) {
			before = x < middle ? b - x : a - x;
			step = GOLDEN * before;
		} else {
			step = p / q;
			if (x + step - a < 2 * tol || b - (x + step) < 2 * tol) step = x < middle ? tol : -tol;
		}
		const u = x + (Math.abs(step) >= tol ? step : step > 0 ? tol : -tol);
		const fu = f(u);
		if (fu <= fx) {
			if (u < x) b = x;
			else a = x;
			[v, w, x] = [w, x, u];
			[fv, fw, fx] = [fw, fx, fu];
		} else {
			if (u < x) a = u;
			else b = u;
			if (fu <= fw || w === x) {
				[v, w] = [w, u];
				[fv, fw] = [fw, fu];
			} else if (fu <= fv || v === x || v === w) {
				v = u;
				fv = fu;
			}
		}
	}
	return x;
}
