import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';

export const backups = (session: Session): store.Backup[] => store.listBackups(session.store.home);

export const backUp = (session: Session): Promise<store.Backup> =>
	store.makeBackup(session.store.home, session.store.file);

/** Puts a backup in the place of the live data, which are backed up first. @throws Refusal */
export async function restore(session: Session, name: string): Promise<void> {
	await store.restoreBackup(session.store.home, session.store.file, name);
	await session.store.migrate();
}
