export * from './model.ts';
export type { DeskData } from './desk-data.ts';
export * from './turns/index.ts';
export { turnAt, turnIndexAt } from './turn-at.ts';
export { matchNames } from './match-names.ts';
export { findByPath, PATH_SEPARATOR, pathNames, pathsOf, splitPath } from './code-path.ts';
export { codeTree, HUES, inTreeOrder, moveCodes, nextColour, withDescendants } from './tree.ts';
export type { CodeNode, Placement } from './tree.ts';
export * from './edits/index.ts';
