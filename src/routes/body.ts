import { Refusal } from '#lib/server/actions/index.ts';

/** The body of a request, read as it comes and given up as soon as it is larger than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
	const declared = Number(request.headers.get('content-length') ?? 0);
	if (declared > limit) throw new Refusal('too-large', { bytes: declared, limit });
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of request.body ?? []) {
		bytes += part.length;
		if (bytes > limit) throw new Refusal('too-large', { bytes, limit });
		parts.push(part);
	}
	return Buffer.concat(parts);
}
