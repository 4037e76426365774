import { open, writeFile } from 'node:fs/promises';
import { LARGEST_FILE, Refusal } from '#lib/server/actions/index.ts';

/** Reads a whole file, up to the size that readers accept. @throws Refusal `file-not-found`, `too-large`. */
export async function readBounded(path: string, limit = LARGEST_FILE): Promise<Uint8Array> {
	const unreadable = (): never => {
		throw new Refusal('file-not-found', { name: path });
	};
	const file = await open(path).catch(unreadable);
	try {
		const { size } = await file.stat();
		if (size > limit) throw new Refusal('too-large', { bytes: size, limit });
		return await file.readFile().catch(unreadable);
	} finally {
		await file.close();
	}
}

/** @throws Refusal `file-unwritable` */
export const writeWhole = (path: string, bytes: Uint8Array): Promise<void> =>
	writeFile(path, bytes).catch(() => {
		throw new Refusal('file-unwritable', { name: path });
	});
