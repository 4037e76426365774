export { archivedRows, bringStudy } from './archive.ts';
export { setCells } from './columns.ts';
export { insertDataset } from './datasets.ts';
export type { Db } from './db.ts';
export type { Backup, Backups, Where } from './dialects/dialect.ts';
export type { Place } from './dialects/index.ts';
export { newId, now } from './ids.ts';
export {
	beginStudy,
	change,
	coderNamed,
	initialsOf,
	stepOf,
	type Done,
	type Order,
	type Said,
	type Say
} from './journal.ts';
export { schemaNumber } from './migrate.ts';
export { withNewIds } from './new-ids.ts';
export { openStore, type Store } from './open.ts';
export { foldedTexts } from './folded.ts';
export * from './repositories/index.ts';
export {
	archivedTables,
	type ArchivedRows,
	type Schema,
	type StudyTable,
	type StudyTables
} from './schema.ts';
export { stretchOf, textHash, writeEdits, type Followed } from './text-edits.ts';
export { translated } from './translate.ts';
export { nextRedo, nextUndo, redo, undo, type StepBack } from './undo.ts';
export { strayAttributes } from './value-laws.ts';
export { Writer } from './writer.ts';
