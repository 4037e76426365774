export { Refusal } from '../refusal.ts';
export { perform, type Action, type Session } from './action.ts';
export { exportStudy, importStudy, LARGEST_ARCHIVE } from './archive.ts';
export { findAutocode, type AutocodeAsk } from './autocode.ts';
export { backUp, backups, restore } from './backups.ts';
export { check, type Fault } from './check.ts';
export { keepBookmark, openDesk } from './desk.ts';
export { documentRows, type DocumentRow } from './document-rows.ts';
export { exportCodedDocument, type CodedDocumentFacts, type CodedDocumentLabels } from './export-document.ts';
export { casesTable, codesTable, passagesTable } from './export-tables.ts';
export { facets, type Facets } from './facets.ts';
export { countsScene, countsTable, drawScene, writeTable, type CountWords } from './figures.ts';
export { planFixups, type FixupAsk, type FixupPlan } from './fixups.ts';
export { coderNames, head, history, lastChanges, redo, standingSteps, undo, type Last } from './history.ts';
export {
	importCases,
	previewCases,
	type CaseImport,
	type CaseImportOptions,
	type CasePreview
} from './import-cases.ts';
export {
	importCodings,
	previewCodings,
	type CodingImport,
	type CodingImportOptions,
	type CodingPreview
} from './import-codings.ts';
export type { RowRefusal, TablePreview } from './import-table.ts';
export {
	importDocument,
	LARGEST_FILE,
	previewDocument,
	type Imported,
	type ImportOptions,
	type Preview
} from './import-documents.ts';
export { codeDetails, previewDelete, type DeletePreview } from './code-details.ts';
export { codeCounts, codeTreeLines } from './code-tree.ts';
export { exportCodebook, type CodebookFormat, type CodebookWords } from './codebook.ts';
export { importCodebook, type CodebookImport, type CodebookImportOptions } from './import-codebook.ts';
export { listMemos } from './memo-list.ts';
export { previewMerge, type MergePreview } from './merge.ts';
export { getStudy, listDocuments, listStudies, totals, type DocumentLine } from './overview.ts';
export { participantGrid, type ParticipantGrid } from './participants.ts';
export {
	codeLines,
	contexts,
	counts,
	passages,
	type CodeLine,
	type CountLine,
	type PassageAsk,
	type PassageLine
} from './passages.ts';
export { actionNames, findAction } from './register.ts';
export { listSamples, openSample, type Sample } from './samples.ts';
export { search, type SearchHit, type SearchResult } from './search.ts';
export { openForServer } from './serve.ts';
export { initialsOf, type StudyLine, type Totals } from '../store/index.ts';
export { openSession, openStore, setCoder, type Store } from './session.ts';
export { createStudy, findStudy } from './studies.ts';
export { statusOf } from './status.ts';
export {
	previewTurns,
	reviewTurns,
	type SampleTurn,
	type TurnPreview,
	type TurnReview
} from './turn-review.ts';
