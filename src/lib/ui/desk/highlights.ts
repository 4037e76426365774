/**
 * Tints through the CSS Custom Highlight API: the text nodes stay whole, adding a passage costs nothing.
 * Where the API is missing, the row draws flat spans instead.
 */
export const canHighlight =
	typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';

/** Later ones lie over earlier ones. */
const priority: Readonly<Record<string, number>> = {
	faded: 0,
	bare: 0,
	code: 1,
	strong: 2,
	hit: 3,
	pending: 4
};

function named(name: string): Highlight {
	const there = CSS.highlights.get(name);
	if (there) return there;
	const made = new Highlight();
	made.priority = priority[name.replace(/-(\d+|bare)$/, '')] ?? 1;
	CSS.highlights.set(name, made);
	return made;
}

/** Paints ranges under a name; returns how to take them off again. */
export function paint(painted: readonly { name: string; range: Range }[]): () => void {
	if (!canHighlight) return () => undefined;
	for (const { name, range } of painted) named(name).add(range);
	return () => {
		for (const { name, range } of painted) CSS.highlights.get(name)?.delete(range);
	};
}
