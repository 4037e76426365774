export { listBackups, makeBackup, restoreBackup, isSound, type Backup } from './backup.ts';
export { homeAt, type Home } from './home.ts';
export { newId, now } from './ids.ts';
export { change, coderNamed, initialsOf, type Done, type Order, type Params } from './journal.ts';
export { schemaVersion } from './migrate.ts';
export { openStore, type Store } from './open.ts';
export { studyTables, type Schema, type StudyTable, type StudyTables } from './schema.ts';
export { nextRedo, nextUndo, redo, undo, type Step } from './undo.ts';
export { Writer } from './writer.ts';
