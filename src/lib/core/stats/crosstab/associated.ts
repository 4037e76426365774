import { refuse } from '../refuse.ts';
import type { Warning } from '../result.ts';
import { dropEmpty } from './drop-empty.ts';
import { rTable, type ReadTable } from './read-table.ts';

/**
 * A table of which an association can be asked: without its empty rows and columns, two of each at least. Says what was
 * dropped, and writes the table out for R as it is then.
 */
export function associated(read: ReadTable): ReadTable & { dropped: Warning[] } {
	const { table, rows, columns } = dropEmpty(read.table);
	if (table.rows < 2 || table.columns < 2)
		refuse('only-one-group', { rows: table.rows, columns: table.columns });
	if (rows + columns === 0) return { ...read, dropped: [] };
	const r = rTable(table, 'm');
	return { ...read, table, r, dropped: [{ code: 'empty-dropped', values: { rows, columns } }] };
}
