import type { ActionName } from '#lib/contract/index.ts';
import type { Implementation } from './action.ts';
import * as cases from './cases/commands.ts';
import * as codes from './codes/commands.ts';
import { mergeCodes, splitCode } from './codes/merge.ts';
import * as codings from './codings/commands.ts';
import * as documents from './documents/commands.ts';
import { editDocument } from './documents/edit-text.ts';
import { fixDocument } from './documents/fixups.ts';
import * as memos from './memos/commands.ts';
import { deleteStudy, restoreStudy, updateStudy } from './studies/commands.ts';

/** Every action of the contract with what carries it out: one that is missing, doubled or another's does not compile. */
export const implementations: { readonly [N in ActionName]: Implementation<N> } = {
	'study.update': updateStudy,
	'study.delete': deleteStudy,
	'study.restore': restoreStudy,
	'document.update': documents.updateDocument,
	'document.turns': documents.parseDocumentTurns,
	'document.edit': editDocument,
	'document.fix': fixDocument,
	'document.delete': documents.deleteDocument,
	'speaker.update': documents.updateSpeaker,
	'case.create': cases.createCase,
	'case.rename': cases.renameCase,
	'case.delete': cases.deleteCase,
	'variable.create': cases.createVariable,
	'variable.update': cases.updateVariable,
	'variable.delete': cases.deleteVariable,
	'value.set': cases.setValue,
	'code.create': codes.createCode,
	'code.update': codes.updateCode,
	'code.recolour': codes.recolourCodes,
	'code.move': codes.moveCodes,
	'code.delete': codes.deleteCodes,
	'code.merge': mergeCodes,
	'code.split': splitCode,
	'coding.apply': codings.applyCode,
	'coding.copy': codings.copyCodes,
	'coding.remove': codings.removeCoding,
	'coding.recode': codings.recode,
	'coding.autocode': codings.autocode,
	'segment.resize': codings.resizeSegment,
	'segment.star': codings.starSegment,
	'segment.quote': codings.starSpan,
	'segment.remove': codings.removeSegment,
	'memo.create': memos.createMemo,
	'memo.onSpan': codings.memoOnSpan,
	'memo.update': memos.updateMemo,
	'memo.delete': memos.deleteMemo
};
