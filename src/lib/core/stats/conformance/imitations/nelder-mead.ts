import { at } from '../../linear-algebra/matrix.ts';

interface Vertex {
	point: number[];
	value: number;
}

/**
 * A minimum of f by Nelder and Mead's polytope in the form of Nash (Compact Numerical Methods for Computers, 1990,
 * algorithm 19), with the steps and the stopping rule of R's `optim`. Not for finding a minimum well: for finding
 * the one R finds.
 */
export function nelderMead(f: (point: readonly number[]) => number, start: readonly number[]): number[] {
	const n = start.length;
	let calls = 0;
	const evaluate = (point: number[]): Vertex => {
		calls++;
		const value = f(point);
		return { point, value: Number.isFinite(value) ? value : 1e35 };
	};
	const first = evaluate([...start]);
	const tolerance = 1.490116e-8 * (Math.abs(first.value) + 1.490116e-8);
	const step = Math.max(...start.map((value) => 0.1 * Math.abs(value))) || 0.1;
	const simplex = [
		first,
		...start.map((_, j) => evaluate(start.map((value, i) => (i === j ? value + step : value))))
	];
	let best = 0;
	let size = n * 10 * step;
	const vertex = (i: number) => simplex[i] as Vertex;
	while (calls <= 500) {
		let worst = best;
		const previous = best;
		for (let j = 0; j <= n; j++) {
			if (j === previous) continue;
			if (vertex(j).value < vertex(best).value) best = j;
			if (vertex(j).value > vertex(worst).value) worst = j;
		}
		const high = vertex(worst);
		const low = vertex(best);
		if (high.value <= low.value + tolerance) break;
		const centre = start.map(
			(_, i) => (simplex.reduce((sum, v) => sum + at(v.point, i), 0) - at(high.point, i)) / n
		);
		const along = (from: readonly number[], share: number) =>
			evaluate(centre.map((c, i) => (1 - share) * c + share * at(from, i)));
		const reflected = along(high.point, -1);
		if (reflected.value < low.value) {
			const expanded = along(reflected.point, 2);
			simplex[worst] = expanded.value < reflected.value ? expanded : reflected;
			continue;
		}
		const kept = reflected.value < high.value ? reflected : high;
		simplex[worst] = kept;
		const contracted = along(kept.point, 0.5);
		if (contracted.value < kept.value) simplex[worst] = contracted;
		else if (reflected.value >= high.value) {
			let shrunk = 0;
			for (let j = 0; j <= n; j++) {
				if (j === best) continue;
				const point = vertex(j).point.map((value, i) => 0.5 * (value - at(low.point, i)) + at(low.point, i));
				point.forEach((value, i) => (shrunk += Math.abs(value - at(low.point, i))));
				simplex[j] = evaluate(point);
			}
			if (shrunk >= size) break;
			size = shrunk;
		}
	}
	return simplex.reduce((lowest, v) => (v.value < lowest.value ? v : lowest), vertex(best)).point;
}
