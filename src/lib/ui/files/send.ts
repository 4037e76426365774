import type { ImportAnswer, ImportKind, ImportOptions, ImportStep } from '#lib/contract/index.ts';
import type { Catalogue } from '#lib/i18n/index.ts';
import { sentence } from '#lib/i18n/index.ts';
import { ask, type Answer } from '../study.svelte.ts';

/** Where a file goes, and what for. */
export interface Sending<K extends ImportKind, S extends ImportStep> {
	study: string;
	kind: K;
	step: S;
	/** No reader takes a larger file, in bytes. */
	largest: number;
	signal?: AbortSignal;
}

/**
 * Sends one file to be previewed or imported: a line of options, then its bytes, which the browser reads from the disk
 * as they go. One that is larger than any reader takes is refused here, before it is sent for nothing.
 */
export async function sendFile<K extends ImportKind, S extends ImportStep>(
	t: Catalogue,
	to: Sending<K, S>,
	file: File,
	name: string,
	options: ImportOptions<K>
): Promise<Answer<ImportAnswer<K, S>>> {
	if (file.size > to.largest) {
		const values = { bytes: file.size, limit: to.largest };
		return { ok: false, code: 'too-large', message: sentence(t.errors, { code: 'too-large', values }) };
	}
	return ask(t, `/api/${to.study}/files/${to.kind}-${to.step}?name=${encodeURIComponent(name)}`, {
		method: 'PUT',
		body: new Blob([`${JSON.stringify(options)}\n`, file]),
		...(to.signal ? { signal: to.signal } : {})
	});
}
