import { ReadRefusal } from '../refusal.ts';
import { openZip, type Zip } from '../zip.ts';
import type { RawTable, TableInput, TableLimits } from './types.ts';

/** The rows of the sheet that was read, and the names of all sheets. */
export type SheetRows = Pick<RawTable, 'rows' | 'lastRow' | 'sheets' | 'sheet'>;

/**
 * Makes a table reader of `rowsOf`, which reads the sheet named, or the first that is not hidden, from an open zip. Formulas give
 * their last computed value. The reader throws `ReadRefusal`: those of `rowsOf` and `openZip`, and 'damaged' for any
 * other error.
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
