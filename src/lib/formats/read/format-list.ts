import { ReadRefusal } from './refusal.ts';

/** A format of a register of readers, without its reader. */
export interface FormatEntry {
	format: string;
	/** Lower case, without the dot; the first is the usual one. */
	extensions: readonly string[];
	mime: readonly string[];
}

/** What pages, sentences and file inputs need to know of a register: plain data that a server can send. */
export interface FormatList {
	/** In the order of the register: `txt`, `md`, … */
	formats: readonly string[];
	/** The `accept` attribute of a file input: every extension and MIME type. */
	accept: string;
}

/** The formats of a register as data. */
export function formatList(register: readonly FormatEntry[]): FormatList {
	return {
		formats: register.map(({ format }) => format),
		accept: register
			.flatMap(({ extensions, mime }) => [...extensions.map((extension) => `.${extension}`), ...mime])
			.join(',')
	};
}

/** The usual extensions of a register as a sentence lists them: `txt, md, docx`. */
export const extensionsOf = (register: readonly FormatEntry[]): string =>
	register.map(({ extensions }) => extensions[0]).join(', ');

/** The refusal of a file that is no text, with the formats that are read instead: the decoder does not know them. */
export const withFormats = (error: unknown, register: readonly FormatEntry[]): unknown =>
	error instanceof ReadRefusal && error.code === 'binary'
		? new ReadRefusal('binary', { formats: extensionsOf(register) })
		: error;
