export * from './columns.ts';
export * from './model.ts';
