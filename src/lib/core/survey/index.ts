export * from './canonical-value.ts';
export * from './guess-type.ts';
export * from './model.ts';
