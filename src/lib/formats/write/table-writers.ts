import { csv } from './csv.ts';
import type { TableFileFormat, TableWriter } from './table-writer.ts';
import { xlsx } from './xlsx.ts';

/** All formats that tables are exported in: a new one is one file and one line here. */
export const tableWriters: Readonly<Record<TableFileFormat, TableWriter>> = { csv, xlsx };
