export { textOf, trimSpan } from './span.ts';
export type { Span } from './span.ts';
export { sourceSpan } from './folding.ts';
export type { FoldedText } from './folding.ts';
export { fold, foldWithMap } from './fold.ts';
