import { csv } from './delimited.ts';
import { ods } from './ods.ts';
import type { TableReader } from './types.ts';
import { docx } from './word.ts';
import { xlsx } from './xlsx.ts';

/** All formats that tables are read from: a new one is one file and one line here. The first reads every file that is no zip. */
export const tableFormats: readonly [TableReader, ...TableReader[]] = [csv, xlsx, ods, docx];
