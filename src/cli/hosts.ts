const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a `Host` header names this machine. Protects from DNS rebinding, where a foreign page points its name at 127.0.0.1. */
export function isLocalHost(host: string | undefined): boolean {
	return host !== undefined && local.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));
}
