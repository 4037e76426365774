import { ReadRefusal } from '../refusal.ts';
import { openZip, type Zip } from '../zip.ts';
import type { RawTable, TableInput, TableLimits } from './types.ts';

/** Rows of the sheet that is read, and the names of all. */
export type SheetRows = Pick<RawTable, 'rows' | 'sheets' | 'sheet'>;

/**
 * The reader of a workbook whose sheets are read by `rowsOf`: the sheet named, else the first that is not hidden.
 * Formulas give their last computed value. It throws `ReadRefusal`: 'damaged' for any other error of `rowsOf`, and those
 * of `openZip`.
 */
export const spreadsheetReader =
	(rowsOf: (zip: Zip, wanted: string | undefined, limits: TableLimits) => SheetRows) =>
	({ bytes, options, limits }: TableInput): RawTable => {
		const zip = openZip(bytes, limits);
		try {
			return { ...rowsOf(zip, options.sheet, limits), encoding: '', delimiter: '', notices: [] };
		} catch (error) {
			if (error instanceof ReadRefusal) throw error;
			throw new ReadRefusal('damaged');
		}
	};
