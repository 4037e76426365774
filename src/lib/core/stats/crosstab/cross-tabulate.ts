import { labelOrMissing, levelsOf, type Label } from '../cases.ts';
import { tableOf, type Table } from './table.ts';

export interface CrossTabulation {
	table: Table;
	rowLabels: Label[];
	columnLabels: Label[];
	/** Persons left out because one of their two answers is missing. */
	missing: number;
}

/**
 * Counts pairs of answers given by the same persons, null for missing. Categories stand in order: numbers by size, then
 * texts by the alphabet. Anything but a text, a finite number or a yes/no is refused. R: `table(x, y)`.
 */
export function crossTabulate(x: ArrayLike<unknown>, y: ArrayLike<unknown>): CrossTabulation {
	const rows = coded(x, 'x');
	const columns = coded(y, 'y');
	const width = columns.labels.length;
	const cells = new Float64Array(rows.labels.length * width);
	let missing = 0;
	for (let i = 0; i < x.length; i++) {
		const row = rows.codes[i] as number;
		const column = columns.codes[i] as number;
		if (row < 0 || column < 0) missing++;
		else cells[row * width + column] = (cells[row * width + column] as number) + 1;
	}
	return {
		table: tableOf(rows.labels.length, width, cells),
		rowLabels: rows.labels,
		columnLabels: columns.labels,
		missing
	};
}

/** Each answer as the place of its category, -1 where it is missing: one look-up an answer. */
function coded(answers: ArrayLike<unknown>, field: string): { codes: Int32Array; labels: Label[] } {
	const codes = new Int32Array(answers.length);
	const seen = new Map<unknown, number>();
	const found: (Label | null)[] = [];
	for (let i = 0; i < answers.length; i++) {
		const answer = answers[i];
		let code = seen.get(answer);
		if (code === undefined) {
			code = found.length;
			found.push(labelOrMissing(answer, field));
			seen.set(answer, code);
		}
		codes[i] = code;
	}
	const labels = levelsOf(found);
	const places = found.map((label) => (label === null ? -1 : labels.indexOf(label)));
	for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i] as number] as number;
	return { codes, labels };
}
