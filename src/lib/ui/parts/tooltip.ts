import type { Attachment } from 'svelte/attachments';
import { place, type Side } from './place.ts';

const DELAY = 350;

let bubble: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function shared(): HTMLElement {
	if (bubble?.isConnected) return bubble;
	bubble = document.createElement('div');
	bubble.popover = 'manual';
	bubble.className = 'tooltip';
	// What it says is already the name of its anchor, or in the table beside the chart: nothing to read twice.
	bubble.ariaHidden = 'true';
	document.body.append(bubble);
	return bubble;
}

/** Shows `text` beside `anchor`, at once. */
export function showTooltip(anchor: Element, text: string, side: Side = 'below'): void {
	clearTimeout(timer);
	const part = shared();
	part.textContent = text;
	// Shown anew, so that it stands over a dialog that opened since.
	part.hidePopover();
	part.showPopover();
	place(part, anchor, side, 'centre');
}

/** Takes the bubble away. */
export function hideTooltip(): void {
	clearTimeout(timer);
	if (bubble?.isConnected) bubble.hidePopover();
}

/** Shows `text` when its element is hovered or focused; Escape and leaving take it away. */
export function tooltip(text: string | undefined): Attachment<HTMLElement> {
	return (element) => {
		if (text === undefined || text === '') return;
		const soon = (): void => {
			clearTimeout(timer);
			timer = setTimeout(() => showTooltip(element, text), DELAY);
		};
		const focused = (): void => {
			if (element.matches(':focus-visible')) soon();
		};
		const escaped = (event: KeyboardEvent): void => {
			if (event.key === 'Escape') hideTooltip();
		};
		element.addEventListener('pointerenter', soon);
		element.addEventListener('focus', focused);
		element.addEventListener('keydown', escaped);
		for (const leaving of ['pointerleave', 'blur', 'click']) element.addEventListener(leaving, hideTooltip);
		return () => {
			element.removeEventListener('pointerenter', soon);
			element.removeEventListener('focus', focused);
			element.removeEventListener('keydown', escaped);
			for (const leaving of ['pointerleave', 'blur', 'click'])
				element.removeEventListener(leaving, hideTooltip);
			hideTooltip();
		};
	};
}
