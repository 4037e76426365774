export { Refusal } from '../refusal.ts';
export type { Session } from './action.ts';
export { analyse, analyseAsked, analysisNames, checkAnalysis, findAnalysis } from './analyses/analyse.ts';
export { formatsOf, writeFinding } from './analyses/write.ts';
export { exportStudy, importStudy, LARGEST_ARCHIVE } from './studies/archive.ts';
export { findAutocode, type AutocodeAsk } from './codings/autocode.ts';
export { backUp, backups, restore } from './store/backups.ts';
export { check } from './studies/check.ts';
export { countsElsewhere, keepBookmark, openDesk } from './documents/desk.ts';
export { documentRows, type DocumentRow } from './documents/rows.ts';
export {
	exportCodedDocument,
	type CodedDocumentFacts,
	type CodedDocumentLabels
} from './documents/export.ts';
export { facets, type Facets } from './codings/facets.ts';
export { readFormats, writeFormats } from './formats.ts';
export { planFixups, type FixupAsk, type FixupPlan } from './documents/fixups.ts';
export {
	coderNames,
	head,
	history,
	lastChanges,
	redo,
	standingSteps,
	undo,
	type Last
} from './studies/history.ts';
export { importCases, previewCases } from './cases/import.ts';
export { importCodings, previewCodings } from './codings/import.ts';
export { importDocument, LARGEST_FILE, previewDocument } from './documents/import.ts';
export { codeDetails, previewDelete, type DeletePreview } from './codes/details.ts';
export { codeCounts, codeLines, codeTreeLines, type CodeLine } from './codes/tree.ts';
export { exportCodebook, type CodebookWords } from './codes/codebook.ts';
export { importCodebook } from './codes/import.ts';
export { listMemos } from './memos/list.ts';
export { previewMerge, type MergePreview } from './codes/merge.ts';
export {
	getStudy,
	hasDocuments,
	listDocuments,
	listStudies,
	totals,
	type DocumentLine
} from './studies/overview.ts';
export { findCases, variableUse } from './cases/find.ts';
export { gridVariables, gridWindow } from './cases/grid.ts';
export { passagePage, passages } from './codings/passages.ts';
export { perform, performAsked } from './perform.ts';
export { listSamples, openSample, type Sample } from './studies/samples.ts';
export { search, type SearchHit, type SearchResult } from './documents/search.ts';
export { openForServer } from './store/serve.ts';
export { initialsOf, type StudyLine, type Totals } from '../store/index.ts';
export { openSession, openStore, setCoder, type Place, type Store } from './session.ts';
export { createStudy, findStudy } from './studies/commands.ts';
export { statusOf } from './status.ts';
export { previewTurns, reviewTurns, type TurnReview } from './documents/turn-review.ts';
