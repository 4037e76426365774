export { DatasetRefusal } from './codes.ts';
export type { DatasetNotice, DatasetNoticeCode, DatasetNotices, DatasetRefusalCode, DatasetRefusals } from './codes.ts';
export type { Progress } from './progress.ts';
export { readDataset, readRawDataset, understand } from './read-dataset.ts';
export { bytesSource } from './source.ts';
export type { ByteSource } from './source.ts';
export type { DatasetOptions, RawDataset, ReadDataset, RowNumbering } from './types.ts';
