/**
 * A value that passes for whatever parameter a message takes: a number (2), a text (`x`), a list (`x`, `x`) and an
 * object whose every property is such a value again. So that every message of a catalogue can be printed.
 */
export function chameleon(): unknown {
	const self: unknown = new Proxy(['x', 'x'], {
		get(list, key) {
			if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : 'x');
			if (key === 'toString') return () => 'x';
			if (key in list) return Reflect.get(list, key) as unknown;
			const text: unknown = Reflect.get(Object('x') as object, key);
			return typeof text === 'function' ? (text.bind('x') as unknown) : self;
		}
	});
	return self;
}

/** Every message of a catalogue, printed, with its path: `documents.kinds.note`. */
export function printed(catalogue: unknown, path = ''): [path: string, text: string][] {
	if (typeof catalogue === 'string') return [[path, catalogue]];
	if (typeof catalogue === 'function') {
		const values = Array.from({ length: 6 }, chameleon);
		return printed(catalogue(...values), `${path}()`);
	}
	return Object.entries(catalogue as object).flatMap(([key, value]) =>
		printed(value, path === '' ? key : `${path}.${key}`)
	);
}
