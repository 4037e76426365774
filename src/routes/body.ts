import { Refusal } from '#lib/server/actions/index.ts';

/** The body of a request, read as it comes and given up as soon as it is larger than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
	const declared = Number(request.headers.get('content-length') ?? 0);
	if (declared > limit) throw new Refusal('too-large', { bytes: declared, limit });
	const parts: Uint8Array[] = [];
	let bytes = 0;
	// A reader let go, not cancelled: cancelling would close the connection before the refusal is sent.
	const reader = request.body?.getReader();
	for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
		bytes += next.value.length;
		if (bytes > limit) {
			reader?.releaseLock();
			throw new Refusal('too-large', { bytes, limit });
		}
		parts.push(next.value);
	}
	return Buffer.concat(parts);
}
