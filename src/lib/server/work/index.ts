export { findPattern, type FindJob } from './find.ts';
export { parseTable, parseText } from './parse.ts';
export { programRoot } from './root.ts';
