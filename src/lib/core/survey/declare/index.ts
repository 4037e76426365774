export { conditionFaults } from './check-conditions.ts';
export { declare } from './declare.ts';
export type { DeclarationFault } from './fault.ts';
