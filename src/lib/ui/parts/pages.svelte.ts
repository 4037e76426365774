/** Some rows of a list that stands on the server: those from `from` on, and how many there are in all. */
export interface Page<Row> {
	total: number;
	from: number;
	rows: readonly Row[];
}

/** Loads rows of the list; undefined when the server has refused. */
export type LoadPage<Row> = (
	from: number,
	limit: number,
	signal: AbortSignal
) => Promise<Page<Row> | undefined>;

/** Rows asked for at once. */
const SIZE = 60;
/** Pages kept: whoever scrolls through 10,000 rows does not keep them all. */
const KEPT = 40;

/**
 * A long list that stands on the server and comes page by page, as its rows come into sight. The first page is there
 * from the beginning; when it is replaced by a newer one, rows of other pages are shown until they are loaded anew.
 */
export class Pages<Row> {
	#pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
	readonly #asked = new Map<number, Page<Row>>();
	#abort = new AbortController();
	#asking: Page<Row> | undefined;
	readonly #first: () => Page<Row>;
	readonly #load: LoadPage<Row>;

	constructor(first: () => Page<Row>, load: LoadPage<Row>) {
		this.#first = first;
		this.#load = load;
	}

	/** How many rows there are in all. */
	get total(): number {
		return this.#first().total;
	}

	/** A row, once it is there. */
	at(index: number): Row | undefined {
		const { from, rows, total } = this.#first();
		if (index >= total) return undefined;
		return rows[index - from] ?? this.#pages.get(Math.floor(index / SIZE))?.[index % SIZE];
	}

	/** Loads what is missing of the rows from `start` to before `end`. Reads reactive state: call it in an effect. */
	need(start: number, end: number): void {
		const first = this.#first();
		if (this.#asking !== first) {
			this.#abort.abort();
			this.#abort = new AbortController();
			this.#asking = first;
			this.#asked.clear();
		}
		for (let page = Math.floor(start / SIZE); page * SIZE < Math.min(end, first.total); page++) {
			const covered = page * SIZE >= first.from && (page + 1) * SIZE <= first.from + first.rows.length;
			if (covered || this.#asked.get(page) === first) continue;
			this.#asked.set(page, first);
			void this.#fetch(page);
		}
	}

	async #fetch(page: number): Promise<void> {
		const { signal } = this.#abort;
		const loaded = await this.#load(page * SIZE, SIZE, signal).catch((error: unknown) => {
			if (!signal.aborted) throw error;
		});
		if (!loaded || signal.aborted) return;
		const pages = new Map(this.#pages);
		pages.delete(page);
		pages.set(page, loaded.rows);
		for (const oldest of pages.keys()) {
			if (pages.size <= KEPT) break;
			pages.delete(oldest);
			this.#asked.delete(oldest);
		}
		this.#pages = pages;
	}
}
