interface Box {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

const GAP = 8;

/**
 * Where the palette stands in the window so that it does not cover the words selected: under them, over them, or beside
 * them when they fill the height. Only words that fill the whole window leave no such place: then at its foot.
 */
export function placePalette(
	words: Box,
	palette: { width: number; height: number },
	room: Box
): { top: number; left: number } {
	const along = Math.max(room.left + GAP, Math.min(words.left, room.right - palette.width - GAP));
	const below = words.bottom + GAP;
	if (below >= room.top && below + palette.height <= room.bottom) return { top: below, left: along };
	const above = words.top - GAP - palette.height;
	if (above >= room.top && words.top <= room.bottom) return { top: above, left: along };
	const top = Math.max(room.top + GAP, Math.min(words.top, room.bottom - palette.height - GAP));
	if (words.right + GAP + palette.width <= room.right) return { top, left: words.right + GAP };
	if (words.left - GAP - palette.width >= room.left) return { top, left: words.left - GAP - palette.width };
	return { top: room.bottom - palette.height - GAP, left: along };
}
