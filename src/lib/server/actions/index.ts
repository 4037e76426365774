export { Refusal } from '../refusal.ts';
export { perform, type Action, type Session } from './action.ts';
export { check, type Fault } from './check.ts';
export { head, history, lastChanges, redo, undo, type HistoryEntry, type Last } from './history.ts';
export {
	importCases,
	previewCases,
	type CaseImport,
	type CaseImportOptions,
	type CasePreview
} from './import-cases.ts';
export { importCodings, type CodingImport, type CodingImportOptions } from './import-codings.ts';
export {
	importDocument,
	previewDocument,
	type Imported,
	type ImportOptions,
	type Preview
} from './import-documents.ts';
export {
	getStudy,
	listDocuments,
	listStudies,
	totals,
	type DocumentLine,
	type StudyLine,
	type Totals
} from './overview.ts';
export { actionNames, findAction } from './register.ts';
export { search, type SearchHit, type SearchResult } from './search.ts';
export { openForServer } from './serve.ts';
export { openSession, openStore, setCoder, type Store } from './session.ts';
export { createStudy, findStudy } from './studies.ts';
export { statusOf } from './status.ts';
