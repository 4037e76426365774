import { csv } from './csv.ts';
import type { TableFileFormat, TableWriter } from './table-writer.ts';
import { xlsx } from './xlsx.ts';

/** Every format a table can leave in; a new one is a file beside these and a line here. */
export const tableWriters: Readonly<Record<TableFileFormat, TableWriter>> = { csv, xlsx };
