import { cellAt, rowsOf, tally, type Column } from '../columns/index.ts';
import { valueKey } from '../reading/index.ts';

export interface WriteIn {
	/** As most of them write it. */
	text: string;
	n: number;
	/** Every way it is written. */
	forms: string[];
}

/** What two write-ins have in common that only differ in case, accents, blanks or a full stop at the end. */
export function writeInKey(text: string): string {
	const folded = valueKey(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
	let end = folded.length;
	while (end > 0 && ' .!;,'.includes(folded[end - 1] ?? '')) end--;
	return folded.slice(0, end).trim();
}

/** The different write-ins of a column with their counts, the commonest first; over the rows whose `mask` is 1. */
export function writeInsOf(column: Column, mask?: Uint8Array): WriteIn[] {
	const { values, counts } = tally(column, Infinity, mask);
	const found = new Map<string, { forms: Map<string, number>; n: number }>();
	values.forEach((value, index) => {
		const key = writeInKey(value);
		const n = counts[index] ?? 0;
		if (key === '' || n === 0) return;
		const entry = found.get(key) ?? { forms: new Map<string, number>(), n: 0 };
		found.set(key, entry);
		entry.n += n;
		const form = valueKey(value);
		entry.forms.set(form, (entry.forms.get(form) ?? 0) + n);
	});
	return [...found.values()]
		.map(({ forms, n }) => {
			const sorted = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
			return { text: sorted[0] ?? '', n, forms: sorted };
		})
		.sort((a, b) => b.n - a.n);
}

/**
 * For an option of a set: 1 where it was ticked, or where the write-in is one of `texts`. The raw columns stay as they are.
 */
export function tickedWithWriteIns(
	ticked: Uint8Array,
	other: Column,
	texts: readonly string[]
): Uint8Array<ArrayBuffer> {
	const keys = new Set(texts.map(writeInKey));
	const all = Uint8Array.from(ticked);
	for (let row = 0; row < rowsOf(other); row++) if (keys.has(writeInKey(cellAt(other, row)))) all[row] = 1;
	return all;
}
