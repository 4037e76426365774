import { at } from '../../linear-algebra/matrix.ts';

/**
 * The cubic spline of Forsythe, Malcolm and Moler (Computer Methods for Mathematical Computations, 1977) through at
 * least four points with ascending x: at each end the third derivative is that of the cubic through the four
 * nearest points. R: `spline(x, y, method = 'fmm')`.
 */
export function fmmSpline(x: readonly number[], y: readonly number[]): (at: number) => number {
	const n = x.length;
	const b = new Float64Array(n);
	const c = new Float64Array(n);
	const d = new Float64Array(n);
	d[0] = at(x, 1) - at(x, 0);
	c[1] = (at(y, 1) - at(y, 0)) / at(d, 0);
	for (let i = 1; i < n - 1; i++) {
		d[i] = at(x, i + 1) - at(x, i);
		b[i] = 2 * (at(d, i - 1) + at(d, i));
		c[i + 1] = (at(y, i + 1) - at(y, i)) / at(d, i);
		c[i] = at(c, i + 1) - at(c, i);
	}
	b[0] = -at(d, 0);
	b[n - 1] = -at(d, n - 2);
	const third = (i: number) =>
		at(c, i + 1) / (at(x, i + 2) - at(x, i)) - at(c, i) / (at(x, i + 1) - at(x, i - 1));
	c[0] = (third(1) * at(d, 0) ** 2) / (at(x, 3) - at(x, 0));
	c[n - 1] = (-third(n - 3) * at(d, n - 2) ** 2) / (at(x, n - 1) - at(x, n - 4));
	for (let i = 1; i < n; i++) {
		const t = at(d, i - 1) / at(b, i - 1);
		b[i] = at(b, i) - t * at(d, i - 1);
		c[i] = at(c, i) - t * at(c, i - 1);
	}
	c[n - 1] = at(c, n - 1) / at(b, n - 1);
	for (let i = n - 2; i >= 0; i--) c[i] = (at(c, i) - at(d, i) * at(c, i + 1)) / at(b, i);
	return (value) => {
		let i = 0;
		while (i < n - 2 && at(x, i + 1) <= value) i++;
		const h = at(d, i);
		const slope = (at(y, i + 1) - at(y, i)) / h - h * (at(c, i + 1) + 2 * at(c, i));
		const u = value - at(x, i);
		return at(y, i) + u * (slope + u * (3 * at(c, i) + (u * (at(c, i + 1) - at(c, i))) / h));
	};
}
