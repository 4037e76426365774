export * from './columns.ts';
export * from './model.ts';
export * from './parts.ts';
export * from './scene.ts';
