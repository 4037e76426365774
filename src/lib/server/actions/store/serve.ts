import { homeAt, openStore } from '../../store/index.ts';

/** Opens, checks, migrates and backs up the store as the server does at its start, and closes it again. */
export async function openForServer(home?: string): Promise<{ folder: string; synced: boolean }> {
	const store = await openStore(home, { check: true });
	try {
		await store.backUpIfDue({ starting: true });
		return {
			folder: store.home.folder,
			// A live database in a folder that a cloud copies may be copied between two writes and come back damaged.
			synced: /dropbox|onedrive|icloud|mobile documents|google ?drive|nextcloud|kdrive/i.test(
				homeAt(home).folder
			)
		};
	} finally {
		await store.close();
	}
}
