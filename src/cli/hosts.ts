const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a `Host` header names this machine: a page of elsewhere that rebinds its name to it does not. */
export function isLocalHost(host: string | undefined): boolean {
	return host !== undefined && local.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));
}
