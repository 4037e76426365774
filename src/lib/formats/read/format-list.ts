import { ReadRefusal } from './refusal.ts';

/** A format in a register of readers, without its reader. */
export interface FormatEntry {
	format: string;
	/** Lower case, without the dot; the first is the usual one. */
	extensions: readonly string[];
	mime: readonly string[];
}

/** The formats of a register as plain data, for pages, messages and file inputs. */
export interface FormatList {
	/** In the order of the register: `txt`, `md`, … */
	formats: readonly string[];
	/** The `accept` attribute of a file input: every extension and MIME type. */
	accept: string;
}

/** The formats of a register as plain data. */
export function formatList(register: readonly FormatEntry[]): FormatList {
	return {
		formats: register.map(({ format }) => format),
		accept: register
			.flatMap(({ extensions, mime }) => [...extensions.map((extension) => `.${extension}`), ...mime])
			.join(',')
	};
}

/** The usual extensions of the formats of a register, for a message: `txt, md, docx`. */
export const extensionsOf = (register: readonly FormatEntry[]): string =>
	register.map(({ extensions }) => extensions[0]).join(', ');

/** Adds the formats of a register to the refusal of a binary file: the decoder that refuses it does not know them. */
export const withFormats = (error: unknown, register: readonly FormatEntry[]): unknown =>
	error instanceof ReadRefusal && error.code === 'binary'
		? new ReadRefusal('binary', { formats: extensionsOf(register) })
		: error;
