import { ReadRefusal } from '../refusal.ts';
import { readRawTable } from '../table/read-table.ts';
import { tableLimits } from '../table/types.ts';
import { TableIntake } from './intake.ts';
import { report } from './progress.ts';
import { wholeOf, type ByteSource } from './source.ts';
import type { DatasetOptions, RawDataset } from './types.ts';

/** A questionnaire may fill a sheet of a million rows sparsely, or of 50,000 rows by 200 columns. */
const limits = { ...tableLimits, bytes: 256 * 2 ** 20, inflated: 2 ** 30, cells: 12_000_000 };
const BATCH = 200;

/**
 * Reads one sheet of an xlsx or ods. Throws `ReadRefusal` ('too-large', 'not-this-format', 'unknown-sheet',
 * 'too-many-cells', 'inflates-too-far', 'encrypted', 'damaged') and `DatasetRefusal` as a csv does.
 */
export async function readSpreadsheetDataset(
	source: ByteSource,
	options: DatasetOptions
): Promise<RawDataset> {
	const bytes = await wholeOf(source, limits.bytes, (size) => {
		throw new ReadRefusal('too-large', { bytes: size, limit: limits.bytes });
	});
	const { raw, format } = await readRawTable(
		bytes,
		options.sheet === undefined ? {} : { sheet: options.sheet },
		limits
	);
	if (format !== 'xlsx' && format !== 'ods')
		throw new ReadRefusal('not-this-format', { expected: 'xlsx, ods' });
	const { rows, sheet, sheets } = raw;
	report(options.progress, bytes.length, bytes.length);
	const intake = new TableIntake(options);
	let batch: string[][] = [];
	let first = 0;
	let expected = 0;
	const flush = () => {
		if (batch.length > 0) intake.add(batch, first);
		batch = [];
	};
	/** Rows that hold nothing are not in the list: they are blank rows of the file all the same. */
	const leaveBlank = (count: number) => {
		flush();
		if (count > 0)
			intake.add(
				Array.from({ length: count }, (): string[] => []),
				expected
			);
	};
	rows.forEach(({ number, cells }, index) => {
		if (index > 0 && number > expected) leaveBlank(number - expected);
		if (batch.length === 0) first = number;
		batch.push(cells);
		expected = number + 1;
		if (batch.length === BATCH) flush();
	});
	leaveBlank((raw.lastRow ?? 0) + 1 - expected);
	const taken = intake.finish();
	const tool = intake.tool?.name ?? '';
	return {
		...taken,
		// A row of a sheet ends with its last cell that is filled.
		notices: taken.notices.filter(({ code }) => code !== 'rows-too-short'),
		format: tool === '' ? format : `${tool}-${format}`,
		encoding: '',
		delimiter: '',
		sheet,
		sheets,
		sets: []
	};
}
