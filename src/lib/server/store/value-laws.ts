import { canonicalValue, cellAt, rowsOf, type Column } from '#lib/core/survey/index.ts';
import type { Db } from './db.ts';
import {
	attributesInOrder,
	caseRows,
	columnsOf,
	datasetsThere,
	respondentRows
} from './repositories/index.ts';

/** Whether a variable of that type can hold every value of a column. Only numbers and dates are written in one form. */
function suits(type: string, column: Column): boolean {
	if (type !== 'numeric' && type !== 'date') return true;
	const holds = (value: string): boolean => canonicalValue(type, value) !== null;
	if (column.kind === 'codes') return column.dictionary.every(holds);
	if (column.kind === 'numbers' && type === 'numeric') {
		return column.exceptions?.dictionary.every(holds) ?? true;
	}
	return Array.from({ length: rowsOf(column) }, (_, row) => cellAt(column, row)).every(holds);
}

/** Whether every value of a column stands in a row that is known. Read by hand: an import has a million values. */
function standsIn(known: Uint8Array, column: Column): boolean {
	const length = rowsOf(column);
	const coded = column.kind === 'numbers' ? column.exceptions : column.kind === 'codes' ? column : null;
	// Among numbers the first word of the dictionary stands for none.
	const blank = coded?.dictionary.indexOf('', column.kind === 'numbers' ? 1 : 0) ?? -1;
	for (let row = 0; row < length; row++) {
		if (known[row] === 1) continue;
		const isBlank = coded
			? coded.codes[row] === blank
			: column.kind === 'texts' && column.offsets[row] === column.offsets[row + 1];
		if (!isBlank) return false;
	}
	return true;
}

/** The rows of the cases there are, by their numbers. */
async function knownRows(trx: Db, studyId: string): Promise<Uint8Array> {
	const rows = (await caseRows(trx, studyId)).map(({ row }) => row);
	const known = new Uint8Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1);
	for (const row of rows) known[row] = 1;
	return known;
}

/** The attributes that hold what they cannot, or a value of a case that is not there: of all, or of some. */
export async function strayAttributes(db: Db, studyId: string, among?: readonly string[]): Promise<string[]> {
	const asked = among && new Set(among);
	const attributes = (await attributesInOrder(db, studyId)).filter(({ id }) => !asked || asked.has(id));
	const columns = await columnsOf(
		db,
		attributes.map(({ id }) => id)
	);
	const known = await knownRows(db, studyId);
	return attributes.flatMap(({ id, type }) => {
		const column = columns.get(id);
		return column && !(suits(type, column) && standsIn(known, column)) ? [id] : [];
	});
}

/** Whether all who answer in a dataset are still there. */
export async function respondentsAreThere(db: Db, studyId: string): Promise<boolean> {
	const known = await knownRows(db, studyId);
	return (await datasetsThere(db, studyId)).every((dataset) =>
		respondentRows(dataset).every((row) => row === 0 || known[row] === 1)
	);
}
