/** One side panel: how wide it was left, in CSS pixels, and whether it is folded away. */
export interface Pane {
	width: number;
	folded: boolean;
}

export type Side = 'left' | 'right';
export type Panes = Record<Side, Pane>;

export const NARROWEST = 180;
export const WIDEST = 560;

/** `width` inside the bounds of a side panel. */
export function boundedWidth(width: number): number {
	return Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
}

/** The width after `key` on the separator of `side`, 64 px at a time with Shift; `null` when the key means nothing. */
export function widthAfterKey(key: string, shift: boolean, side: Side, width: number): number | null {
	const step = (shift ? 64 : 16) * (side === 'left' ? 1 : -1);
	if (key === 'ArrowRight') return boundedWidth(width + step);
	if (key === 'ArrowLeft') return boundedWidth(width - step);
	if (key === 'Home') return NARROWEST;
	if (key === 'End') return WIDEST;
	return null;
}

/** What was kept, when it still reads as panes; `otherwise` when it does not. */
export function readPanes(kept: string | null, otherwise: Panes): Panes {
	try {
		const read: unknown = JSON.parse(kept ?? 'null');
		return { left: readPane(read, 'left', otherwise), right: readPane(read, 'right', otherwise) };
	} catch {
		return otherwise;
	}
}

function readPane(read: unknown, side: Side, otherwise: Panes): Pane {
	const pane: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, side) : undefined;
	if (typeof pane !== 'object' || pane === null) return otherwise[side];
	const { width, folded } = pane as Partial<Record<keyof Pane, unknown>>;
	return {
		width: typeof width === 'number' && Number.isFinite(width) ? boundedWidth(width) : otherwise[side].width,
		folded: folded === true
	};
}
