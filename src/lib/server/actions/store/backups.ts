import { Refusal } from '../../refusal.ts';
import type { Backup, Backups } from '../../store/index.ts';
import type { Session } from '../action.ts';

/** The copies the database keeps of itself. @throws Refusal `backup-by-server` where its server is backed up instead. */
function backupsOf({ store }: Session): Backups {
	if (!store.backups) throw new Refusal('backup-by-server', {});
	return store.backups;
}

export const backups = (session: Session): Backup[] => backupsOf(session).list();

export const backUp = (session: Session): Promise<Backup> => backupsOf(session).make();

/** Puts a backup in the place of the live data, which are backed up first. @throws Refusal */
export async function restore(session: Session, name: string): Promise<void> {
	await backupsOf(session).restore(name);
	await session.store.migrate();
}
