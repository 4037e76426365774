import type { CodeRow, CodeTree } from './code-tree.svelte.ts';
import type { Destination } from './outline.ts';

/** How far the pointer goes before a press becomes a drag, in CSS pixels. */
const SLACK = 5;
/** Near the edges of the tree it scrolls by itself. */
const EDGE = 28;

export interface Over {
	row: CodeRow;
	where: 'before' | 'into' | 'after';
	to: Destination;
}

/** Codes being dragged over the tree with a mouse, a pen or a finger. */
export class Drag {
	/** The codes that move; none while nothing is dragged. */
	ids = $state.raw<ReadonlySet<string>>(new Set());
	over = $state.raw<Over | null>(null);
	/** Where the pointer is, in the window. */
	at = $state.raw<{ x: number; y: number } | null>(null);
	readonly #tree: CodeTree;
	#pressed: { id: string; x: number; y: number } | null = null;

	constructor(tree: CodeTree) {
		this.#tree = tree;
	}

	press(id: string, event: PointerEvent): void {
		this.#pressed = { id, x: event.clientX, y: event.clientY };
	}

	/** Follows the pointer; `room` is what scrolls, `lines` what stands in it. */
	follow(event: PointerEvent, room: HTMLElement): void {
		const pressed = this.#pressed;
		if (!pressed) return;
		if (this.ids.size === 0) {
			if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < SLACK) return;
			const { selected } = this.#tree;
			this.ids = selected.has(pressed.id) ? selected : new Set([pressed.id]);
			room.setPointerCapture(event.pointerId);
		}
		event.preventDefault();
		this.at = { x: event.clientX, y: event.clientY };
		const box = room.getBoundingClientRect();
		if (event.clientY < box.top + EDGE) room.scrollTop -= 8;
		else if (event.clientY > box.bottom - EDGE) room.scrollTop += 8;
		this.over = this.#under(event.clientY - box.top + room.scrollTop);
	}

	/** The line at a height, and where on it: its first quarter is before it, its last after it. */
	#under(y: number): Over | null {
		const line = this.#tree.lines.find((l) => y >= l.top && y < l.top + l.height);
		if (!line?.row) return null;
		const share = (y - line.top) / line.height;
		const where = share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'into';
		const to = this.#tree.destination(line.row, where, this.ids);
		return to ? { row: line.row, where, to } : null;
	}

	/** Lets go. Whether anything was dragged, so that the click that ends it chooses nothing. */
	async drop(): Promise<void> {
		const { over, ids } = this;
		this.cancel();
		if (over && ids.size > 0) await this.#tree.move(over.to, ids);
	}

	cancel(): void {
		this.#pressed = null;
		this.ids = new Set();
		this.over = null;
		this.at = null;
	}
}
