export * from './guess-columns.ts';
export * from './read-table.ts';
export * from './types.ts';
