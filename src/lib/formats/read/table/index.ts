export * from './guess-columns.ts';
export * from './read-table.ts';
export { tableFormats } from './register.ts';
export type { ReadTable, TableOptions } from './types.ts';
