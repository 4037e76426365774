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
		return this.#logFactorial[k] as number;
	}

	/** The last row follows from the others: it is left out of the key. */
	keyOf(node: Int32Array): number {
		let key = 0;
		for (let i = 0; i < this.#rows - 1; i++) key = key * this.#radix + (node[i] as number);
		return key;
	}

	/** Sum of ln x! over a node's rows. */
	sumLf(node: Int32Array): number {
		let sum = 0;
		for (let i = 0; i < this.#rows; i++) sum += this.lf(node[i] as number);
		return sum;
	}

	/** Every way of taking the next column from `node`: what remains (an array used again for the next) and -sum ln x!. */
	eachChild(node: Int32Array, depth: number, visit: (child: Int32Array, cost: number) => void): void {
		const rows = this.#rows;
		const child = this.#buffers[depth] as Int32Array;
		const taken = new Int32Array(rows);
		const beyond = new Int32Array(rows);
		for (let i = rows - 1; i > 0; i--) beyond[i - 1] = (beyond[i] as number) + (node[i] as number);
		const take = (row: number, needed: number, cost: number): void => {
			if (row === rows - 1) {
				taken[row] = needed;
				this.left--;
				remainder(node, taken, child);
				visit(child, cost - this.lf(needed));
				return;
			}
			const most = Math.min(node[row] as number, needed);
			for (let x = Math.max(0, needed - (beyond[row] as number)); x <= most && this.left >= 0; x++) {
				taken[row] = x;
				take(row + 1, needed - x, cost - this.lf(x));
			}
		};
		take(0, this.sums[depth] as number, 0);
	}

	/** The most and the least likely completion of a node with two columns or more left. */
	completions(node: Int32Array, depth: number): Completions {
		const key = this.keyOf(node);
		const memo = this.#memo[depth] as Map<number, Completions>;
		const known = memo.get(key);
		if (known) return known;
		const found =
			depth === this.sums.length - 2
				? { longest: this.#longest(node, depth), shortest: this.#shortest(node, depth) }
				: { longest: -Infinity, shortest: Infinity };
		if (depth < this.sums.length - 2) {
			this.eachChild(node, depth, (child, cost) => {
				const rest = this.completions(child, depth + 1);
				found.longest = Math.max(found.longest, cost + rest.longest);
				found.shortest = Math.min(found.shortest, cost + rest.shortest);
			});
		}
		memo.set(key, found);
		return found;
	}

	/** What a row of `total` adds when it gives `x` to the first of two columns. */
	#pair(total: number, x: number): number {
		return this.lf(x) + this.lf(total - x);
	}

	/** The likeliest pair of columns: each unit in turn goes where it costs least, which is best for a convex cost. */
	#longest(node: Int32Array, depth: number): number {
		const rows = this.#rows;
		const sum = this.sums[depth] as number;
		const size = sum + (this.sums[depth + 1] as number);
		const given = new Int32Array(rows);
		let rest = sum;
		// No row of the best pair falls short of its proportional share by more than a unit and what rounding takes.
		for (let i = 0; i < rows; i++) {
			given[i] = Math.max(0, Math.floor(((node[i] as number) * sum) / size) - rows - 1);
			rest -= given[i] as number;
		}
		const step = (i: number): number => {
			const [total, x] = [node[i] as number, given[i] as number];
			return x < total ? (x + 1) / (total - x) : Infinity;
		};
		for (; rest > 0; rest--) {
			let best = 0;
			for (let i = 1; i < rows; i++) if (step(i) < step(best)) best = i;
			given[best] = (given[best] as number) + 1;
		}
		let cost = 0;
		for (let i = 0; i < rows; i++) cost += this.#pair(node[i] as number, given[i] as number);
		return -cost;
	}

	/** The least likely pair of columns: an extreme one, in which all rows but one go whole to one column. */
	#shortest(node: Int32Array, depth: number): number {
		const rows = this.#rows;
		let worst = -Infinity;
		const sum = this.sums[depth] as number;
		for (let split = 0; split < rows; split++) {
			const total = node[split] as number;
			const whole = (row: number, rest: number, cost: number): void => {
				if (rest < 0) return;
				if (row === rows) {
					if (rest <= total) worst = Math.max(worst, cost + this.#pair(total, rest));
					return;
				}
				if (row === split) return whole(row + 1, rest, cost);
				const here = node[row] as number;
				whole(row + 1, rest, cost + this.lf(here));
				whole(row + 1, rest - here, cost + this.lf(here));
			};
			whole(0, sum, 0);
		}
		return -worst;
	}
}

/** `node` minus `taken`, in order, written into `child`: an insertion sort, the quickest for so few. */
function remainder(node: Int32Array, taken: Int32Array, child: Int32Array): void {
	for (let i = 0; i < node.length; i++) {
		const value = (node[i] as number) - (taken[i] as number);
		let place = i;
		for (; place > 0 && (child[place - 1] as number) > value; place--)
			child[place] = child[place - 1] as number;
		child[place] = value;
	}
}
