export { mimeTypes } from '../mime.ts';
export * from './archive.ts';
export * from './codebook-docx.ts';
export * from './coded-document.ts';
export * from './csv.ts';
export * from './png.ts';
export * from './table-writer.ts';
export * from './table-writers.ts';
export * from './xlsx.ts';
