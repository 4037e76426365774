export { derive } from './derive.ts';
export type { Derivation, DerivationFault, Derived } from './derivation.ts';
export { numbersOf, pointNumbers } from './numbers-of.ts';
export { tickedWithWriteIns, writeInKey, writeInsOf } from './write-ins.ts';
export type { WriteIn } from './write-ins.ts';
