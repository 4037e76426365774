import {
	cellAt,
	duplicateIds,
	rowsOf,
	tally,
	warning,
	type ColumnWarning,
	type Point,
	type QuestionType
} from '#lib/core/survey/index.ts';
import type { ReadDataset, RowNumbering } from './types.ts';

const ROWS = 20;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 120;
const DISTINCT = 1000;

/** What becomes of one column, for the researcher to correct before anything is kept. */
export interface ColumnPreview {
	header: string;
	/** The place in the file, from 1. */
	at: number;
	name: string;
	label: string;
	type: QuestionType;
	scale: readonly Point[];
	setName: string | null;
	/** Cells that are not empty, and the first different ones. */
	filled: number;
	examples: string[];
	warnings: readonly ColumnWarning[];
}

export interface DatasetPreview {
	/** The first rows: their numbers in the file, and their cells in the order of the columns. */
	rows: { number: number; cells: string[] }[];
	columns: ColumnPreview[];
}

/** The number in the file of a row of the columns (from 0): blank rows of the file are not in them. */
export function rowNumber({ first, blanks }: RowNumbering, row: number): number {
	let low = 0;
	let high = blanks.length;
	// Blank rows before the answer: those whose number is no greater than the one counted with them.
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blanks[middle] ?? 0) - middle <= first + row) low = middle + 1;
		else high = middle;
	}
	return first + row + low;
}

const MOST_ROWS_TOLD = 5;

/** Two respondents with one identifier, with the rows of the file they stand in. */
function duplicates(dataset: ReadDataset, name: string): ColumnWarning[] {
	const column = dataset.book.id === name ? dataset.columns.get(name) : undefined;
	if (!column) return [];
	return duplicateIds(column)
		.slice(0, 20)
		.map(({ id, rows }) => {
			const numbers = rows.slice(0, MOST_ROWS_TOLD).map((row) => rowNumber(dataset.numbering, row));
			return warning('duplicate-identifier', { value: id, n: rows.length, rows: numbers.join(', ') });
		});
}

/** What a reading would become: the first rows, and for each column its guess, examples and warnings. */
export function previewOf(dataset: ReadDataset, most = ROWS): DatasetPreview {
	const columns = dataset.book.variables.flatMap((question): ColumnPreview[] => {
		const column = dataset.columns.get(question.name);
		if (!column) return [];
		const { values, counts } = tally(column, DISTINCT);
		const blank = values.reduce(
			(sum, value, index) => sum + (value.trim() === '' ? (counts[index] ?? 0) : 0),
			0
		);
		return [
			{
				header: question.header,
				at: question.at,
				name: question.name,
				label: question.label,
				type: question.type,
				scale: question.scale,
				setName: question.setName,
				filled: rowsOf(column) - blank,
				examples: values
					.filter((value) => value.trim() !== '')
					.slice(0, EXAMPLES)
					.map((value) => value.slice(0, LONGEST_EXAMPLE)),
				warnings: [...(dataset.warnings.get(question.name) ?? []), ...duplicates(dataset, question.name)]
			}
		];
	});
	const held = dataset.book.variables.flatMap(({ name }) => dataset.columns.get(name) ?? []);
	const rows = Math.min(most, dataset.rows.inFile - dataset.rows.blank);
	return {
		columns,
		rows: Array.from({ length: rows }, (_, row) => ({
			number: rowNumber(dataset.numbering, row),
			cells: held.map((column) => cellAt(column, row))
		}))
	};
}
