export { conditionFaults } from './check-conditions.ts';
export { declare } from './declare.ts';
export type { DeclarationFault } from './declare.ts';
