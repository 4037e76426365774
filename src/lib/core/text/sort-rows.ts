/** What a column sorts by. */
export type Sortable = string | number | null | undefined;

export type Direction = 'ascending' | 'descending';

const absent = (value: Sortable): value is null | undefined =>
	value == null || value === '' || Number.isNaN(value);

/**
 * The rows in the order of `value`: numbers by size, words by the alphabet of `locale` with numbers inside them by size
 * (`Entretien 4` before `Entretien 10`). What is absent stays last in both directions; equals keep their order.
 */
export function sortRows<Row>(
	rows: readonly Row[],
	value: (row: Row) => Sortable,
	direction: Direction,
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
