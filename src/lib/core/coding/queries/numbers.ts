/** The place of each row in its list, by id; -1 for an id that no row has. */
export function placesOf(rows: readonly { id: string }[]): (id: string) => number {
	const places = new Map<string, number>();
	rows.forEach(({ id }, place) => places.set(id, place));
	return (id) => places.get(id) ?? -1;
}

/** A set of places in a list: whether each is in it. */
export type Mask = Uint8Array;

/** The places that hold some ids. */
export function maskOf(rows: readonly { id: string }[], ids: ReadonlySet<string>): Mask {
	return Uint8Array.from(rows, ({ id }) => (ids.has(id) ? 1 : 0));
}
