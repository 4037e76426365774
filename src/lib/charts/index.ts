export * from './bars.ts';
export * from './group-bars.ts';
export * from './palette.ts';
export * from './scene.ts';
export * from './to-svg.ts';
