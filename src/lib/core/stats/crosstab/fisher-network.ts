import { logGamma } from '../special/index.ts';

/** How likely the rest of a table can be, as -sum ln x! over the columns still to fill. */
export interface Completions {
	longest: number;
	shortest: number;
}

/**
 * The ways of filling a table column by column with fixed margins. A node is the row totals still to fill, in order,
 * since the order of rows does not change a probability. `left` counts down the steps that may still be taken.
 */
export class Network {
	left: number;
	readonly sums: readonly number[];
	#radix: number;
	#rows: number;
	#logFactorial: Float64Array;
	#buffers: Int32Array[];
	#memo: Map<number, Completions>[];

	constructor(rows: number, sums: readonly number[], budget: number) {
		const total = sums.reduce((a, b) => a + b, 0);
		this.left = budget;
		this.sums = sums;
		this.#rows = rows;
		this.#radix = total + 1;
		this.#logFactorial = Float64Array.from({ length: total + 1 }, (_, k) => logGamma(k + 1));
		this.#buffers = sums.map(() => new Int32Array(rows));
		this.#memo = sums.map(() => new Map<number, Completions>());
	}

	lf(k: number): number {
		return this.#logFactorial[k] ?? NaN;
	}

	/** The last row follows from the others: it is left out of the key. */
	keyOf(node: Int32Array): number {
		let key = 0;
		for (let i = 0; i < this.#rows - 1; i++) key = key * this.#radix + (node[i] ?? 0);
		return key;
	}

	/** Sum of ln x! over a node's rows. */
	sumLf(node: Int32Array): number {
		let sum = 0;
		for (let i = 0; i < this.#rows; i++) sum += this.lf(node[i] ?? 0);
		return sum;
	}

	/** Every way of taking the next column from `node`: what remains (an array used again for the next) and -sum ln x!. */
	eachChild(node: Int32Array, depth: number, visit: (child: Int32Array, cost: number) => void): void {
		const rows = this.#rows;
		const child = this.#buffers[depth] ?? new Int32Array(rows);
		const taken = new Int32Array(rows);
		const beyond = new Int32Array(rows);
		for (let i = rows - 1; i > 0; i--) beyond[i - 1] = (beyond[i] ?? 0) + (node[i] ?? 0);
		const take = (row: number, needed: number, cost: number): void => {
			if (row === rows - 1) {
				taken[row] = needed;
				for (let i = 0; i < rows; i++) child[i] = (node[i] ?? 0) - (taken[i] ?? 0);
				this.left--;
				visit(child.sort(), cost - this.lf(needed));
				return;
			}
			const most = Math.min(node[row] ?? 0, needed);
			for (let x = Math.max(0, needed - (beyond[row] ?? 0)); x <= most && this.left >= 0; x++) {
				taken[row] = x;
				take(row + 1, needed - x, cost - this.lf(x));
			}
		};
		take(0, this.sums[depth] ?? 0, 0);
	}

	/** The most and the least likely completion of a node. */
	completions(node: Int32Array, depth: number): Completions {
		if (depth === this.sums.length - 1) {
			const only = -this.sumLf(node);
			return { longest: only, shortest: only };
		}
		const key = this.keyOf(node);
		const known = this.#memo[depth]?.get(key);
		if (known) return known;
		const found = { longest: -Infinity, shortest: Infinity };
		this.eachChild(node, depth, (child, cost) => {
			const rest = this.completions(child, depth + 1);
			if (cost + rest.longest > found.longest) found.longest = cost + rest.longest;
			if (cost + rest.shortest < found.shortest) found.shortest = cost + rest.shortest;
		});
		this.#memo[depth]?.set(key, found);
		return found;
	}
}
