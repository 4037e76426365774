import type { Action } from './action.ts';
import * as cases from './cases/commands.ts';
import * as codes from './codes/commands.ts';
import * as codings from './codings/commands.ts';
import * as documents from './documents/commands.ts';
import { editDocument } from './documents/edit-text.ts';
import { mergeCodes, splitCode } from './codes/merge.ts';
import { fixDocument } from './documents/fixups.ts';
import * as memos from './memos/commands.ts';
import { deleteStudy, restoreStudy, updateStudy } from './studies/commands.ts';

/** Every change that can be asked for by name, from a page or the command line. */
const all: readonly Action[] = [
	updateStudy,
	deleteStudy,
	restoreStudy,
	documents.updateDocument,
	documents.parseDocumentTurns,
	documents.updateSpeaker,
	editDocument,
	fixDocument,
	documents.deleteDocument,
	cases.createCase,
	cases.renameCase,
	cases.deleteCase,
	cases.createVariable,
	cases.updateVariable,
	cases.deleteVariable,
	cases.setValue,
	codes.createCode,
	codes.updateCode,
	codes.recolourCodes,
	codes.moveCodes,
	codes.deleteCodes,
	mergeCodes,
	splitCode,
	codings.applyCode,
	codings.copyCodes,
	codings.removeCoding,
	codings.recode,
	codings.resizeSegment,
	codings.starSegment,
	codings.starSpan,
	codings.removeSegment,
	codings.autocode,
	codings.memoOnSpan,
	memos.createMemo,
	memos.updateMemo,
	memos.deleteMemo
] as unknown as readonly Action[];

const byName = new Map(all.map((a) => [a.name, a]));

/** The action of that name, or undefined. */
export const findAction = (name: string): Action | undefined => byName.get(name);
/** The names there are. */
export const actionNames: readonly string[] = [...byName.keys()];
