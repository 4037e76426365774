export { archiveLimits, readArchive } from './archive.ts';
export * from './table/index.ts';
export { encodingChoices } from './text/encodings/choose.ts';
export { readText } from './text/read-text.ts';
export { textFormats } from './text/register.ts';
export { ReadRefusal, readLimits } from './text/types.ts';
export type {
	Notice,
	NoticeCode,
	ReadLimits,
	ReadTextOptions,
	ReadText,
	RefusalCode,
	TextFormat,
	TextReader,
	TimeMark
} from './text/types.ts';
export { openZip } from './zip.ts';
export type { Zip, ZipLimits } from './zip.ts';
