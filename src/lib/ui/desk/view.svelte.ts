import { blockAt } from './blocks.ts';
import type { Desk } from './desk.svelte.ts';

/** Milliseconds without scrolling after which a page is at rest. */
const REST = 120;
/** Milliseconds at rest after which the place is kept. */
const KEEP = 1000;

/** Which part of the transcript is in the window. */
export class View {
	/** The element that holds the paragraphs, and the one that scrolls. */
	page = $state<HTMLElement>();
	scroller = $state<HTMLElement>();
	/** Indices of the paragraphs in view or close to it. */
	near = $state.raw<ReadonlySet<number>>(new Set());
	/** Where this coder stopped reading. */
	#stopped: number;
	#kept: number;
	#keeping: ReturnType<typeof setTimeout> | undefined;
	readonly #keep: (offset: number) => void;
	#resting: ReturnType<typeof setTimeout> | undefined;
	readonly #desk: Desk;

	constructor(desk: Desk, keep: (offset: number) => void) {
		this.#desk = desk;
		this.#stopped = this.#kept = desk.data.bookmark;
		this.#keep = keep;
	}

	/** Where one stopped is looked for when the page has come to rest: a frame has no time for it. */
	scrolled(): void {
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => this.rest(), REST);
	}

	/** The page has come to rest, or is about to be left. */
	rest(): void {
		if (this.#resting === undefined) return;
		clearTimeout(this.#resting);
		this.#resting = undefined;
		this.#stopped = this.first();
		// Not only on leaving: a page that is closed hard, or read again at once, knows its place.
		clearTimeout(this.#keeping);
		this.#keeping = setTimeout(() => this.#stopped !== this.#kept && this.leave(), KEEP);
	}

	/** Has the place kept, as it was when the page last came to rest. */
	leave(): void {
		clearTimeout(this.#resting);
		clearTimeout(this.#keeping);
		this.#resting = undefined;
		this.#kept = this.#stopped;
		this.#keep(this.#stopped);
	}

	/** Follows what comes into view. Returns how to stop. */
	follow(): () => void {
		const seen = new Set<number>();
		const observer = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) {
					const index = Number((entry.target as HTMLElement).dataset['row']);
					if (entry.isIntersecting) seen.add(index);
					else seen.delete(index);
				}
				this.near = new Set(seen);
			},
			{ root: this.scroller ?? null, rootMargin: '700px 0px' }
		);
		for (const row of this.page?.querySelectorAll('[data-row]') ?? []) observer.observe(row);
		return () => observer.disconnect();
	}

	rowOf(position: number): HTMLElement | null {
		const index = blockAt(this.#desk.blocks, position);
		return this.page?.querySelector<HTMLElement>(`[data-row="${index}"]`) ?? null;
	}

	show(position: number, block: ScrollLogicalPosition, behavior: ScrollBehavior = 'instant'): void {
		this.rowOf(position)?.scrollIntoView({ block, behavior });
	}

	/** Keeps the moving end of the selection where one reads: with lines before it, and more of what comes after. */
	keepInSight(): void {
		const words = getSelection();
		const window = this.scroller?.getBoundingClientRect();
		if (!words?.focusNode || !window) return;
		const end = document.createRange();
		end.setStart(words.focusNode, words.focusOffset);
		const { top, bottom } = end.getBoundingClientRect();
		const [high, low] = [0.15, 0.7].map((share) => window.top + share * window.height);
		if (high === undefined || low === undefined) return;
		const by = bottom > low ? bottom - low : Math.min(0, top - high);
		this.scroller?.scrollBy({ top: by, behavior: 'instant' });
	}

	/** Where the first paragraph in the window begins. */
	first(): number {
		const top = this.scroller?.getBoundingClientRect().top ?? 0;
		const rows = this.page?.querySelectorAll('[data-row]') ?? [];
		const isAbove = (index: number): boolean => {
			const row = rows[index]?.getBoundingClientRect();
			return row !== undefined && row.bottom <= top + Math.min(40, row.height / 2);
		};
		let [low, high] = [0, rows.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (isAbove(middle)) low = middle + 1;
			else high = middle;
		}
		return this.#desk.blocks[low]?.start ?? 0;
	}

	/** Where the keys begin: where they were last, while that is in view. */
	here(): number {
		const { caret } = this.#desk;
		const box = caret === null ? undefined : this.rowOf(caret)?.getBoundingClientRect();
		const window = this.scroller?.getBoundingClientRect();
		const inView = box && window && box.bottom > window.top && box.top < window.bottom;
		return inView && caret !== null ? caret : this.first();
	}
}
