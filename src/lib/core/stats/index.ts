/** The public face of the stats room: other rooms import this file only. */
export type { Code, CodeValues } from './codes.ts';
export * from './distributions/index.ts';
export * from './functions.ts';
export { answerCase } from './conformance/answer-case.ts';
export type { Group, Input, Method } from './method.ts';
export * from './methods.ts';
export { referenceJson } from './reference-json.ts';
export { findMethod, groups, listMethods } from './register.ts';
export type { Estimate, Interval, Outcome, Refusal, Result, Test, Warning } from './result.ts';
export { seededRandom } from './special/seeded-random.ts';
