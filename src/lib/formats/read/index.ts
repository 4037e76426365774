export { archiveFormat, archiveLimits, readArchive } from './archive.ts';
export { formatList, type FormatList } from './format-list.ts';
export { readLimits } from './limits.ts';
export type { Notice } from './notice.ts';
export { ReadRefusal } from './refusal.ts';
export * from './table/index.ts';
export { readText } from './text/read-text.ts';
export { textFormats } from './text/register.ts';
export type { ReadTextOptions, ReadText } from './text/types.ts';
