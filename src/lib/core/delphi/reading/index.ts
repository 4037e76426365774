export * from './item-header.ts';
export * from './match-items.ts';
export * from './read-rating.ts';
