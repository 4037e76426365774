export { ColumnBuilder } from './builder.ts';
export { columnFromBytes, columnToBytes } from './bytes.ts';
export { cellAt, rowsOf } from './column.ts';
export type { Codes, CodedColumn, Column, NumberColumn, NumberForm, TextColumn } from './column.ts';
export { countCodes, tally } from './tally.ts';
export type { Tally } from './tally.ts';
