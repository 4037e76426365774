/** What can be asked and what can be answered: every room but `core` may import this file. */
export { actions, type ActionName, type CheckedInput, type InputOf, type ResultOf } from './actions/index.ts';
export * from './analyses/index.ts';
export { speakerRename } from './actions/documents.ts';
export { newStudy } from './actions/studies.ts';
export type { Made, Values } from './asks.ts';
export type {
	DatasetNotice,
	DatasetNoticeCode,
	DatasetNotices,
	DatasetRefusalCode,
	DatasetRefusals
} from './datasets.ts';
export type { Fault, Faults } from './faults.ts';
export * as field from './fields.ts';
export type { EntryName, HistoryEntry, Says, Step } from './history.ts';
export * from './imports/index.ts';
export type { CountedNotice, Notice, Notices, ReadRefusalCode, ReadRefusals } from './reading.ts';
export type { RefusalCode, Refusals, RowKind } from './refusals.ts';
export type { RowReason, RowRefusal, RowRefusals, RowValues } from './rows.ts';
export type { None, Sentences, ValuesOf, WithValues } from './sentences.ts';
export type { Warnings } from './warnings.ts';
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
