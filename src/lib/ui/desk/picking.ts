import type { Desk } from './desk.svelte.ts';
import { positionOf, selectedSpan } from './dom-spans.ts';
import type { View } from './view.svelte.ts';

/** Selecting and pointing by mouse and by touch. */
export class Picking {
	/** A selection began among the words: it ends wherever the pointer is let go. */
	#pressing = false;
	#touching = false;
	#resting: ReturnType<typeof setTimeout> | undefined;
	readonly #desk: Desk;
	readonly #view: View;
	readonly #onpicked: () => void;

	/** `onpicked` is called when words have been selected. */
	constructor(desk: Desk, view: View, onpicked: () => void) {
		this.#desk = desk;
		this.#view = view;
		this.#onpicked = onpicked;
	}

	press(event: PointerEvent): void {
		const at = event.target instanceof Element ? event.target : null;
		this.#touching = event.pointerType === 'touch';
		this.#pressing =
			event.button === 0 && this.#view.page?.contains(at) === true && !at?.closest('button, textarea');
	}

	release(): void {
		if (!this.#pressing) return;
		this.#pressing = false;
		// The browser settles the selection after this event.
		setTimeout(() => this.#take());
	}

	/** By touch, the selection is made with the system's own handles: it counts when they rest. */
	move(): void {
		if (!this.#touching || this.#desk.paletteOpen) return;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => this.#take(), 450);
	}

	#take(): void {
		const desk = this.#desk;
		const span = this.#view.page && selectedSpan(this.#view.page, desk.text);
		if (!span) {
			if (desk.selection && !desk.paletteOpen) desk.clear();
		} else if (desk.errand) void desk.land(span);
		else if (!desk.paletteOpen || desk.span?.start !== span.start || desk.span.end !== span.end) {
			desk.select(span.start, span.end);
			this.#onpicked();
		}
	}

	/** A click on tinted words shows the innermost passage there; one more click the one around it. */
	click(event: MouseEvent): void {
		if (!getSelection()?.isCollapsed) return;
		const desk = this.#desk;
		const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
		const position = at && positionOf(at.offsetNode, at.offset);
		if (position === null || position === undefined) return;
		const around = desk.marks
			.filter((m) => m.start <= position && m.end >= position)
			.sort((a, b) => a.end - a.start - (b.end - b.start));
		const ids = [...new Set(around.map((m) => m.segment.id))];
		desk.segmentId = ids[ids.indexOf(desk.segmentId ?? '') + 1] ?? null;
		desk.caret = position;
	}
}
