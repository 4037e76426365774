/** What a column sorts by. */
export type Sortable = string | number | null | undefined;

export interface Sort {
	key: string;
	direction: 'ascending' | 'descending';
}

const absent = (value: Sortable): value is null | undefined =>
	value == null || value === '' || Number.isNaN(value);

/**
 * The rows in the order of `value`: numbers by size, words by the alphabet of `locale` with numbers inside them by size
 * (`Entretien 4` before `Entretien 10`). What is absent stays last in both directions; equals keep their order.
 */
export function sortRows<Row>(
	rows: readonly Row[],
	value: (row: Row) => Sortable,
	direction: Sort['direction'],
	locale: string
): Row[] {
	const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
	const sign = direction === 'ascending' ? 1 : -1;
	const keyed = rows.map((row) => ({ row, by: value(row) }));
	keyed.sort(({ by: a }, { by: b }) => {
		if (absent(a) || absent(b)) return Number(absent(a)) - Number(absent(b));
		if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
		return sign * words.compare(String(a), String(b));
	});
	return keyed.map(({ row }) => row);
}

/** Rows drawn beyond each edge of what is seen, so that a flick of the wheel meets no void. */
const BEYOND = 12;

/** Which rows to draw, `[start, end)`, of `count` rows of `rowHeight` pixels seen through a window `height` high, `top` down. */
export function seenRows(
	count: number,
	rowHeight: number,
	top: number,
	height: number
): { start: number; end: number } {
	const first = Math.floor(Math.max(0, top) / rowHeight);
	const start = Math.max(0, Math.min(first, count) - BEYOND);
	const end = Math.min(count, first + Math.ceil(height / rowHeight) + BEYOND);
	return { start, end: Math.max(start, end) };
}
