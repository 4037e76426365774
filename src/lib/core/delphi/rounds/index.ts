export * from './attrition.ts';
export * from './concordance.ts';
export * from './population.ts';
export * from './round.ts';
export * from './stability.ts';
export * from './verdicts.ts';
