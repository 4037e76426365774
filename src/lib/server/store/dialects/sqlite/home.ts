import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../../refusal.ts';

export interface Home {
	folder: string;
	/** The database. */
	file: string;
	backups: string;
}

/** The folder the data live in: the one given, else `TAMIS_HOME`, else `Tamis` in the user's home. */
export function homeAt(given: string | undefined = process.env['TAMIS_HOME']): Home {
	const folder = resolve(given?.trim() || join(homedir(), 'Tamis'));
	return { folder, file: join(folder, 'tamis.sqlite'), backups: join(folder, 'backups') };
}

/** Level by level: on some file systems Node's own recursive creation never ends where nothing can be created. */
function makeFolders(folder: string): void {
	if (existsSync(folder)) return;
	makeFolders(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another process that starts at the same time was quicker.
		if (!existsSync(folder)) throw error;
	}
}

/** Makes the folder when missing. @throws Refusal `home-unwritable`. */
export function prepareHome(home: Home): void {
	try {
		makeFolders(home.backups);
		accessSync(home.folder, constants.W_OK | constants.R_OK);
		accessSync(home.backups, constants.W_OK | constants.R_OK);
		if (existsSync(home.file)) accessSync(home.file, constants.W_OK | constants.R_OK);
	} catch {
		throw new Refusal('home-unwritable', { folder: home.folder });
	}
}

/** A live database in a folder that a cloud copies may be copied between two writes and come back damaged. */
export const isSynced = ({ folder }: Home): boolean =>
	/dropbox|onedrive|icloud|mobile documents|google ?drive|nextcloud|kdrive/i.test(folder);
