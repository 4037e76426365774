import { csv } from './delimited.ts';
import { ods } from './ods.ts';
import type { TableReader } from './types.ts';
import { docx } from './word.ts';
import { xlsx } from './xlsx.ts';

/** Every format a table is read from: a new one is one file and one line here. A file that is no zip is read by the first. */
export const tableFormats: readonly [TableReader, ...TableReader[]] = [csv, xlsx, ods, docx];
