/** What can be asked and what can be answered: every room but `core` may import this file. */
export { actions, type ActionName, type CheckedInput, type InputOf, type ResultOf } from './actions/index.ts';
export { newStudy } from './actions/studies.ts';
export { speakerRename } from './actions/documents.ts';
export type { Made, Values } from './asks.ts';
export * as field from './fields.ts';
export type { DocumentImported, DocumentPreview, SampleTurn, SpeakerFound } from './document-imports.ts';
export type { EntryName, HistoryEntry, Says, Step } from './history.ts';
export type { Coded, None, Sentences, ValuesOf } from './sentences.ts';
export {
	BY_NAME,
	gridAsk,
	type CasesFound,
	type GridAsk,
	type GridRow,
	type GridVariable,
	type GridWindow,
	type VariableUse
} from './participants.ts';
export type { PassageInContext, PassageLine, PassagePage } from './passages.ts';
