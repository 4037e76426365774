/** Values closer than this are the same probability, reached in another order. */
const PER_UNIT = 1e8;

/** Ways of reaching a node of Fisher's network: how many there are of each logarithm of probability. */
export class Pasts {
	#values: number[] = [];
	#ways: number[] = [];
	#places = new Map<number, number>();

	/** The one way of having done nothing yet. */
	static start(): Pasts {
		const pasts = new Pasts();
		pasts.add(0, 1);
		return pasts;
	}

	get size(): number {
		return this.#values.length;
	}

	add(value: number, ways: number): void {
		const rounded = Math.round(value * PER_UNIT);
		const place = this.#places.get(rounded);
		if (place === undefined) {
			this.#places.set(rounded, this.#values.length);
			this.#values.push(value);
			this.#ways.push(ways);
			return;
		}
		// Ways are weighed by the small difference in value, so that merging loses no probability.
		const kept = this.#values[place] ?? value;
		this.#ways[place] = (this.#ways[place] ?? 0) + ways * Math.exp(value - kept);
	}

	each(visit: (value: number, ways: number) => void): void {
		for (let i = 0; i < this.#values.length; i++) visit(this.#values[i] ?? NaN, this.#ways[i] ?? 0);
	}
}
