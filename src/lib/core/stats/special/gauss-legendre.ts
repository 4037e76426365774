/** Nodes and weights of the n-point Gauss-Legendre rule on [-1, 1], by Newton's method. Abramowitz & Stegun 25.4.29. */
export function gaussLegendre(n: number): { nodes: number[]; weights: number[] } {
	const nodes: number[] = [];
	const weights: number[] = [];
	for (let i = 1; i <= n; i++) {
		let x = -Math.cos((Math.PI * (i - 0.25)) / (n + 0.5));
		let slope = 0;
		for (let round = 0; round < 100; round++) {
			let value = 1;
			let before = 0;
			for (let k = 1; k <= n; k++) {
				[value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value];
			}
			slope = (n * (x * value - before)) / (x * x - 1);
			const step = value / slope;
			x -= step;
			if (Math.abs(step) < 1e-16) break;
		}
		nodes.push(x);
		weights.push(2 / ((1 - x * x) * slope * slope));
	}
	return { nodes, weights };
}
