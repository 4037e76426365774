import type { Attachment } from 'svelte/attachments';
import { paper } from './printing.svelte.ts';

/** What is drawn in part: so many rows (or columns), each so large. */
export interface Extent {
	readonly count: number;
	/** The size of one in CSS pixels: exact, or a guess where rows are measured (see `measure`). */
	size(index: number): number;
}

/** One that is drawn, and how many pixels are left out before it. */
export interface Drawn {
	index: number;
	gap: number;
}

interface Options {
	/** Along which way one scrolls. */
	axis?: 'x' | 'y';
	/** Pixels of the scroller that something covers which stays in place: a head, a first column. */
	inset?: () => number;
	/** Pixels drawn beyond each edge of what is seen, so that a flick of the wheel meets no void. */
	beyond?: number;
	/** One that is drawn wherever one scrolls: the row that has the focus. */
	kept?: () => number;
}

/** What is seen before the browser has said: the server draws as much. */
const ROOM = 900;

/**
 * Draws of thousands of rows those in sight. A component draws `drawn` in order, each after a gap, and then `after`
 * pixels. What scrolls carries the attachment `scroller`; a list that scrolls with the page carries `inPage` itself.
 */
export class Virtual {
	#offset = $state(0);
	#room = $state(ROOM);
	#version = $state(0);
	readonly #measured = new Map<number, number>();
	readonly #of: Extent;
	readonly #axis: 'x' | 'y';
	readonly #inset: () => number;
	readonly #beyond: number;
	readonly #kept: () => number;
	#element: HTMLElement | undefined;
	#sizes: ResizeObserver | undefined;
	readonly #rows = new WeakMap<Element, number>();

	constructor(of: Extent, { axis = 'y', inset = () => 0, beyond = 400, kept = () => -1 }: Options = {}) {
		this.#of = of;
		this.#axis = axis;
		this.#inset = inset;
		this.#beyond = beyond;
		this.#kept = kept;
	}

	/** Where each begins, and where the last one ends. */
	readonly edges: Float64Array = $derived.by(() => {
		void this.#version;
		const edges = new Float64Array(this.#of.count + 1);
		for (let i = 0; i < this.#of.count; i++) {
			edges[i + 1] = (edges[i] ?? 0) + (this.#measured.get(i) ?? this.#of.size(i));
		}
		return edges;
	});
	readonly total = $derived(this.edges.at(-1) ?? 0);
	/** What is in sight or close to it: from `start` to before `end`. */
	readonly start = $derived.by(() => (paper.printing ? 0 : this.at(this.#offset - this.#beyond)));
	readonly end = $derived.by(() => {
		const { count } = this.#of;
		return paper.printing ? count : Math.min(count, this.at(this.#offset + this.#room + this.#beyond) + 1);
	});
	readonly drawn: readonly Drawn[] = $derived.by(() => {
		const indices = Array.from({ length: Math.max(0, this.end - this.start) }, (_, i) => this.start + i);
		const kept = this.#kept();
		if (kept >= 0 && kept < this.start) indices.unshift(kept);
		else if (kept >= this.end && kept < this.#of.count) indices.push(kept);
		let reached = 0;
		return indices.map((index) => {
			const gap = (this.edges[index] ?? 0) - reached;
			reached = this.edges[index + 1] ?? 0;
			return { index, gap };
		});
	});
	/** Pixels left out after the last one drawn. */
	readonly after = $derived(this.total - (this.edges[(this.drawn.at(-1)?.index ?? -1) + 1] ?? 0));

	/** The one that stands so many pixels from the beginning: log n. */
	at(pixels: number): number {
		let low = 0;
		let high = Math.max(0, this.#of.count - 1);
		while (low < high) {
			const middle = (low + high + 1) >>> 1;
			if ((this.edges[middle] ?? 0) <= pixels) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The size of one, measured or as it was given. */
	sizeOf(index: number): number {
		return (this.edges[index + 1] ?? 0) - (this.edges[index] ?? 0);
	}

	/** How many fit into what is seen, from the first one seen: a step of Page down. */
	get page(): number {
		return Math.max(1, this.at(this.#offset + this.#room) - this.at(this.#offset) - 1);
	}

	/** Brings one into sight, scrolling no more than it needs. */
	show(index: number): void {
		const element = this.#element;
		const [from, to] = [this.edges[index], this.edges[index + 1]];
		if (!element || from === undefined || to === undefined) return;
		const way = this.#axis === 'y' ? 'scrollTop' : 'scrollLeft';
		const room = (this.#axis === 'y' ? element.clientHeight : element.clientWidth) - this.#inset();
		if (from < element[way]) element[way] = from;
		else if (to > element[way] + room) element[way] = to - room;
		this.#look();
	}

	#look = (): void => {
		const element = this.#element;
		if (!element) return;
		const vertical = this.#axis === 'y';
		this.#offset = vertical ? element.scrollTop : element.scrollLeft;
		this.#room = (vertical ? element.clientHeight : element.clientWidth) - this.#inset();
	};

	/** For the element that scrolls. */
	readonly scroller: Attachment<HTMLElement> = (element) => {
		this.#element = element;
		const sizes = new ResizeObserver(this.#look);
		sizes.observe(element);
		element.addEventListener('scroll', this.#look, { passive: true });
		this.#look();
		return () => {
			sizes.disconnect();
			element.removeEventListener('scroll', this.#look);
			this.#element = undefined;
		};
	};

	/** For a list that is no scroller itself but part of a page that scrolls. */
	readonly inPage: Attachment<HTMLElement> = (list) => {
		const look = (): void => {
			this.#offset = -list.getBoundingClientRect().top;
			this.#room = innerHeight;
		};
		addEventListener('scroll', look, { passive: true });
		addEventListener('resize', look);
		look();
		return () => {
			removeEventListener('scroll', look);
			removeEventListener('resize', look);
		};
	};

	/** For each row whose size is a guess: what it takes in truth counts from then on. */
	measure(index: number): Attachment<HTMLElement> {
		return (row) => {
			this.#sizes ??= new ResizeObserver((entries) => this.#resized(entries));
			this.#rows.set(row, index);
			this.#sizes.observe(row);
			return () => this.#sizes?.unobserve(row);
		};
	}

	#resized(entries: readonly ResizeObserverEntry[]): void {
		let changed = false;
		for (const { target } of entries) {
			const index = this.#rows.get(target);
			const size = target.getBoundingClientRect().height;
			if (index === undefined || size === 0 || Math.abs((this.#measured.get(index) ?? -1) - size) < 0.5)
				continue;
			this.#measured.set(index, size);
			changed = true;
		}
		if (changed) this.#version++;
	}
}
