import {
	archiveFormat,
	formatList,
	tableFormats,
	textFormats,
	type FormatList
} from '#lib/formats/read/index.ts';
import { tableWriters, type CodebookFormat, type TableFileFormat } from '#lib/formats/write/index.ts';

/** What can be read, from the registers of readers, for pages to show and file inputs to accept. */
export const readFormats: Readonly<Record<'texts' | 'tables' | 'archives', FormatList>> = {
	texts: formatList(textFormats),
	tables: formatList(tableFormats),
	archives: formatList([archiveFormat])
};

const tables: TableFileFormat[] = Object.values(tableWriters).map(({ format }) => format);
const codebook: CodebookFormat[] = [...tables, 'docx'];

/** What can be written, from the register of writers: tables, the codebook. */
export const writeFormats = { tables, codebook } as const;
