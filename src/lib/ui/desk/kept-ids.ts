/** The ids of rows now, by those they were drawn with, or had before a change made other rows of them. */
export class KeptIds {
	readonly #now = new Map<string, string>();

	set(before: string, now: string): void {
		// A row that is there leads to no other: ids never run in a ring.
		this.#now.delete(now);
		if (before !== now) this.#now.set(before, now);
	}

	/** What is asked of the server, of the rows that are there: `isThere` knows them, as undo brings old ones back. */
	in<I>(input: I, isThere: (id: string) => boolean): I {
		return JSON.parse(JSON.stringify(input), (_key, value: unknown) =>
			typeof value === 'string' ? this.#follow(value, isThere) : value
		) as I;
	}

	#follow(id: string, isThere: (id: string) => boolean): string {
		const now = isThere(id) ? undefined : this.#now.get(id);
		return now === undefined ? id : this.#follow(now, isThere);
	}
}
