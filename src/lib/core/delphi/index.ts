export * from './model.ts';
export * from './reading/index.ts';
export * from './rounds/index.ts';
export * from './rules/index.ts';
