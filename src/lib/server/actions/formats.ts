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

/** Whether a table can leave in this format. */
export const isTableFormat = (format: string): format is TableFileFormat =>
	Object.hasOwn(tableWriters, format);

const tables = Object.keys(tableWriters).filter(isTableFormat);
const codebook: CodebookFormat[] = [...tables, 'docx'];

/** What can be written, from the register of writers: tables, pictures of charts, the codebook. */
export const writeFormats = { tables, pictures: ['svg', 'png'], codebook } as const;
