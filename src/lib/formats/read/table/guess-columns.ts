import { guessType, type TypeGuess } from '#lib/core/survey/index.ts';
import type { ReadTable } from './types.ts';

interface ColumnGuess extends TypeGuess {
	name: string;
}

/** The name and the guessed variable of each column, in order, for the researcher to correct. */
export function guessColumns(table: Pick<ReadTable, 'header' | 'rows'>): ColumnGuess[] {
	return table.header.map((name, column) => ({
		name,
		...guessType(table.rows.map((row) => row[column] ?? ''))
	}));
}
