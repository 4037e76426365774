import { fisherEffort } from './fisher-effort.ts';
import { Network } from './fisher-network.ts';
import { Pasts } from './fisher-pasts.ts';
import type { Table } from './table.ts';
import { transposed } from './transposed.ts';

/** Steps after which the exact computation is given up: some seconds. */
const BUDGET = 2e7;
/** Tables this close in probability (here in its logarithm) count as equally likely, as in R. */
const TIE = 1e-7;
/** Bounds spare most steps; what would take this many times the budget without them is not begun. */
const HOPELESS = 20;
const UNBOUNDED = { longest: Infinity, shortest: -Infinity };

/**
 * The p of the Fisher-Freeman-Halton exact test of an r x c table of counts: the sum of the probabilities of all tables
 * with the same margins that are not more likely than the observed one. `null` when `budget` steps do not suffice.
 *
 * The columns are filled one after the other (network algorithm, Mehta & Patel 1983): ways of reaching a node that are
 * equally likely are counted together, and settled as soon as their best and worst completion fall on the same side of
 * the observed table. The last two columns are settled by one search in their sorted completions.
 * R: `fisher.test(m)$p.value`.
 */
export function fisherExact(table: Table, budget = BUDGET): number | null {
	const { rows, columns, cells, rowTotals, columnTotals, total } =
		table.rows <= table.columns ? table : transposed(table);
	if (rows < 2) return 1;
	if (total > 100_000 || columns > 500 || (rows - 1) * Math.log2(total + 1) > 53) return null;
	const sums = [...columnTotals].sort((a, b) => b - a);
	if (fisherEffort(Array.from(rowTotals), sums) > HOPELESS * budget) return null;
	const network = new Network(rows, sums, budget);
	const limit = TIE - cells.reduce((sum, count) => sum + network.lf(count), 0);
	const start = Int32Array.from(rowTotals).sort();
	// Logarithm of the number of ways, in the unit of -sum ln x!, of filling a node's columns; of the whole table first.
	const waysOf = (node: Int32Array, size: number, rest: number): number =>
		network.lf(size) - network.sumLf(node) - rest;
	let size = total;
	let rest = sums.reduce((sum, column) => sum + network.lf(column), 0);
	const all = waysOf(start, size, rest);
	let p = 0;
	let frontier = new Map([[network.keyOf(start), { node: start, pasts: Pasts.start() }]]);
	for (let depth = 0; depth < columns - 2; depth++) {
		size -= sums[depth] ?? 0;
		rest -= network.lf(sums[depth] ?? 0);
		const next: typeof frontier = new Map();
		for (const { node, pasts } of frontier.values()) {
			network.eachChild(node, depth, (child, cost) => {
				// After the first column nothing is settled yet: bounds pay later, and are quick with two columns left.
				const bounded = depth === columns - 3 || depth > 0;
				const { longest, shortest } = bounded ? network.completions(child, depth + 1) : UNBOUNDED;
				const whole = waysOf(child, size, rest) - all;
				const key = network.keyOf(child);
				let target = next.get(key);
				network.left -= pasts.size;
				pasts.each((value, ways) => {
					const sofar = value + cost;
					if (sofar + longest <= limit) p += ways * Math.exp(sofar + whole);
					else if (sofar + shortest <= limit) {
						target ??= { node: child.slice(), pasts: new Pasts() };
						target.pasts.add(sofar, ways);
					}
				});
				if (target) next.set(key, target);
			});
			if (network.left < 0) return null;
		}
		frontier = next;
	}
	for (const { node, pasts } of frontier.values()) {
		p += settle(network, node, pasts, limit, all);
		if (network.left < 0) return null;
	}
	return Math.min(1, p);
}

/** The probability, among ways that reach a node with two columns left, of the tables not more likely than the limit. */
function settle(network: Network, node: Int32Array, pasts: Pasts, limit: number, all: number): number {
	const found: number[] = [];
	network.eachChild(node, network.sums.length - 2, (child, cost) => found.push(cost - network.sumLf(child)));
	const values = Float64Array.from(found).sort();
	const top = values[values.length - 1] ?? 0;
	const upTo = new Float64Array(values.length + 1);
	values.forEach((value, i) => (upTo[i + 1] = (upTo[i] ?? 0) + Math.exp(value - top)));
	network.left -= pasts.size;
	let p = 0;
	pasts.each((value, ways) => {
		const reach = limit - value;
		let [low, high] = [0, values.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[middle] ?? 0) <= reach) low = middle + 1;
			else high = middle;
		}
		p += ways * (upTo[low] ?? 0) * Math.exp(value + top - all);
	});
	return p;
}
