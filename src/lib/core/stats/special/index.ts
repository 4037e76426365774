export { findRoot } from './find-root.ts';
export { logBeta } from './log-beta.ts';
export { logChoose } from './log-choose.ts';
export { logGamma } from './log-gamma.ts';
export { seededRandom } from './seeded-random.ts';
