import type { Catalogue } from '#lib/i18n/index.ts';
import { sentence } from '#lib/i18n/index.ts';
import { ask, type Answer } from '../study.svelte.ts';

/**
 * Sends one file to be previewed or imported: a line of options, then its bytes, which the browser reads from the disk
 * as they go. One that is larger than any reader takes is refused here, before it is sent for nothing.
 */
export async function sendFile<R>(
	t: Catalogue,
	to: { study: string; what: string; largest: number; signal?: AbortSignal },
	file: File,
	name: string,
	options: object
): Promise<Answer<R>> {
	if (file.size > to.largest) {
		const values = { bytes: file.size, limit: to.largest };
		return { ok: false, code: 'too-large', message: sentence(t.errors, { code: 'too-large', values }) };
	}
	return ask<R>(t, `/api/${to.study}/files/${to.what}?name=${encodeURIComponent(name)}`, {
		method: 'PUT',
		body: new Blob([`${JSON.stringify(options)}\n`, file]),
		...(to.signal ? { signal: to.signal } : {})
	});
}
