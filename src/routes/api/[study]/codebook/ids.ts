/** The ids under a key of a body, one or several; anything else is left out. */
export function idsIn(body: unknown, key: string): string[] {
	const found: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
	return [found].flat().filter((id): id is string => typeof id === 'string');
}
