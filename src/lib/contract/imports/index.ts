import type { GenericSchema, InferInput } from 'valibot';
import { caseOptions, type CaseImport, type CasePreview } from './cases.ts';
import { codingOptions, type CodingImport, type CodingPreview } from './codings.ts';
import { documentOptions, type DocumentImport, type DocumentPreview } from './documents.ts';

/** A kind of file that can come in: how it is to be read, what it would become, what it became. */
interface Import<Options extends GenericSchema, Preview, Result> {
	readonly options: Options;
	/** Types only: nothing is there at run time. */
	readonly types?: { preview: Preview; import: Result };
}

const brings = <Options extends GenericSchema>(options: Options) => ({
	gives: <Preview, Result>(): Import<Options, Preview, Result> => ({ options })
});

/** Files that a page previews before it imports them. */
export const imports = {
	document: brings(documentOptions).gives<DocumentPreview, DocumentImport>(),
	cases: brings(caseOptions).gives<CasePreview, CaseImport>(),
	codings: brings(codingOptions).gives<CodingPreview, CodingImport>()
};

type Imports = typeof imports;
export type ImportKind = keyof Imports;
/** A preview keeps nothing. */
export type ImportStep = 'preview' | 'import';
export type ImportOptions<K extends ImportKind> = InferInput<Imports[K]['options']>;
export type ImportAnswer<K extends ImportKind, S extends ImportStep> = NonNullable<Imports[K]['types']>[S];

export type { CaseImport, CasePreview } from './cases.ts';
export { codebookOptions, type CodebookImport } from './codebook.ts';
export { codingRoles, type CodingImport, type CodingPreview, type CodingRole } from './codings.ts';
export type { DocumentImport, DocumentPreview, SampleTurn, Speaks, TurnPreview } from './documents.ts';
export type { TablePreview } from './tables.ts';
