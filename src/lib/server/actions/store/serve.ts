import { openStore, type Place, type Where } from '../../store/index.ts';

/** Opens, checks, migrates and backs up the store as the server does at its start, and closes it again. */
export async function openForServer(place: Place): Promise<Where> {
	const store = await openStore(place, { check: true });
	try {
		await store.backUpIfDue({ starting: true });
		return store.where;
	} finally {
		await store.close();
	}
}
