/** A file to keep. Its name may hold any character (RFC 6266, RFC 8187). */
export function download(name: string, mime: string, content: Uint8Array | string): Response {
	const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
	return new Response(content as BodyInit, {
		headers: {
			'content-type': mime,
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'no-store'
		}
	});
}
