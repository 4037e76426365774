export { archiveLimits, readArchive } from './archive.ts';
export * from './table/index.ts';
export { readText } from './text/read-text.ts';
export { textFormats } from './text/register.ts';
export { ReadRefusal, readLimits } from './text/types.ts';
export type {
	Notice,
	ReadLimits,
	ReadTextOptions,
	ReadText,
	TextFormat,
	TextReader,
	TimeMark
} from './text/types.ts';
export { openZip } from './zip.ts';
export type { Zip, ZipLimits } from './zip.ts';
