import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Session } from '#lib/server/actions/index.ts';

/** A store in a folder of its own, removed by `close`. */
export async function freshHome(
	coder = 'Anne Martin'
): Promise<Session & { home: string; close(): Promise<void> }> {
	const home = mkdtempSync(join(tmpdir(), 'tamis-'));
	const store = await openStore(home);
	return {
		store,
		coder,
		home,
		async close() {
			await store.close();
			rmSync(home, { recursive: true, force: true });
		}
	};
}
