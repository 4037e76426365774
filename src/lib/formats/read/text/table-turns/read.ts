import { timeOf } from '#lib/core/coding/index.ts';
import { readTable } from '../../table/read-table.ts';
import type { Delimiter } from '../../table/types.ts';
import { oneLine, speechText } from '../speech/speech.ts';
import { millisecondsPerUnit } from '../speech/unit.ts';
import type { Utterance } from '../speech/utterance.ts';
import { speakerName } from '../speech/write.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReaderResult, ReadInput, SpeechColumns } from '../types.ts';
import { guessSpeechColumns } from './columns.ts';

const numberIn = (cell: string): number | null =>
	/^\d+(?:[.,]\d+)?$/.test(cell.trim()) ? Number(cell.trim().replace(',', '.')) : null;

/** Reads a cell as a time: a clock, else a number in the unit in which the words are said at the pace of speech. */
function clockOf(rows: readonly (readonly string[])[], columns: SpeechColumns) {
	const cell = (row: readonly string[], column: number | null) =>
		column === null ? '' : (row[column] ?? '');
	const numbers = rows
		.flatMap((row) => [numberIn(cell(row, columns.start)), numberIn(cell(row, columns.end))])
		.filter((n) => n !== null);
	const letters = rows.reduce((sum, row) => sum + cell(row, columns.words).length, 0);
	const unit = millisecondsPerUnit(numbers, letters);
	return (row: readonly string[], column: number | null): { from: number | null; to: number | null } => {
		const number = numberIn(cell(row, column));
		if (number !== null) return { from: Math.round(number * unit), to: null };
		return timeOf(cell(row, column)) ?? { from: null, to: null };
	};
}

/**
 * A table as a transcript: a row is something said, its columns chosen or guessed. A row without a speaker goes on with the
 * one before it. Throws `ReadRefusal`: 'no-words-column' with the columns there are, and what reading a table throws.
 */
export async function readTableOfTurns(
	{ bytes, options, limits }: ReadInput,
	delimiter?: Delimiter
): Promise<ReaderResult> {
	const { encoding: forced, columns: chosen } = options;
	const table = await readTable(bytes, {
		headerRow: 0,
		limits,
		...(delimiter ? { delimiter } : {}),
		...(forced ? { encoding: forced } : {})
	});
	const guess = guessSpeechColumns(table.rows);
	const columns = chosen ?? guess?.columns;
	const header = (table.rows[0] ?? []).map(oneLine);
	if (!columns) throw new ReadRefusal('no-words-column', { columns: header.slice(0, 20).join(' · ') });
	const rows = table.rows.slice(guess?.heading ? 1 : 0);
	const clock = clockOf(rows, columns);
	const said: Utterance[] = [];
	for (const row of rows) {
		const words = oneLine(row[columns.words] ?? '');
		const named = columns.speaker === null ? null : speakerName(oneLine(row[columns.speaker] ?? ''));
		const speaker = named ?? (columns.speaker === null ? null : (said.at(-1)?.speaker ?? null));
		const start = clock(row, columns.start);
		const to = start.to ?? clock(row, columns.end).from;
		if (words !== '') said.push({ speaker, words, from: start.from, to });
	}
	if (said.length === 0) throw new ReadRefusal('empty');
	const notices: Notice[] = table.notices.flatMap(({ code, values }) =>
		code === 'encoding-guessed' ? [{ code, values }] : []
	);
	return {
		...speechText(said),
		encoding: table.encoding,
		notices,
		table: { header, columns, rows: rows.length }
	};
}
