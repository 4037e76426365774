/** Room kept between a floating part and its anchor, and the edge of the window. CSS pixels. */
const GAP = 4;
const MARGIN = 8;

export type Side = 'below' | 'above' | 'right';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/**
 * Where to put the top left corner of a floating part of `width` by `height` beside `anchor`, inside a `room` of
 * window. It goes to the wanted side, flips when there is no room, and never leaves the window. CSS pixels.
 */
export function placeBeside(
	anchor: Box,
	part: { width: number; height: number },
	room: { width: number; height: number },
	side: Side = 'below',
	align: 'start' | 'centre' | 'end' = 'start'
): { left: number; top: number } {
	const keep = (at: number, size: number, length: number): number =>
		Math.max(MARGIN, Math.min(at, length - size - MARGIN));
	if (side === 'right') {
		const fits = anchor.right + GAP + part.width <= room.width - MARGIN;
		const left = fits ? anchor.right + GAP : anchor.left - GAP - part.width;
		return { left: keep(left, part.width, room.width), top: keep(anchor.top, part.height, room.height) };
	}
	const under = anchor.bottom + GAP;
	const over = anchor.top - GAP - part.height;
	const fitsUnder = under + part.height <= room.height - MARGIN;
	const fitsOver = over >= MARGIN;
	const below = side === 'below' ? fitsUnder || !fitsOver : !fitsOver && fitsUnder;
	const left =
		align === 'start'
			? anchor.left
			: align === 'end'
				? anchor.right - part.width
				: (anchor.left + anchor.right - part.width) / 2;
	return {
		left: keep(left, part.width, room.width),
		top: keep(below ? under : over, part.height, room.height)
	};
}

/** Puts `part`, which is open and fixed, beside `anchor`. */
export function place(
	part: HTMLElement,
	anchor: Element,
	side: Side = 'below',
	align: 'start' | 'centre' | 'end' = 'start'
): void {
	const { left, top } = placeBeside(
		anchor.getBoundingClientRect(),
		{ width: part.offsetWidth, height: part.offsetHeight },
		{ width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
		side,
		align
	);
	part.style.left = `${left}px`;
	part.style.top = `${top}px`;
}
