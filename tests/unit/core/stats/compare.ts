/** A difference between a computed and a reference value: where, and what stood there. */
export interface Difference {
	path: string;
	expected: unknown;
	got: unknown;
}

export interface Tolerance {
	/** Relative. */
	usual: number;
	/** By field name, wherever it occurs on the path. */
	fields: Readonly<Record<string, number>>;
}

/** Every place where `got` is not `expected` within the tolerance; a scalar and a list of one are the same to R. */
export function differences(
	expected: unknown,
	got: unknown,
	tolerance: Tolerance,
	path: string[] = []
): Difference[] {
	const here = { path: path.join('.'), expected, got };
	if (Array.isArray(expected) || Array.isArray(got)) {
		const wanted: unknown[] = Array.isArray(expected) ? expected : [expected];
		const found: unknown[] = Array.isArray(got) ? got : [got];
		if (wanted.length !== found.length) return [here];
		return wanted.flatMap((value, i) => differences(value, found[i], tolerance, [...path, String(i)]));
	}
	if (expected !== null && typeof expected === 'object') {
		if (got === null || typeof got !== 'object') return [here];
		const found = got as Record<string, unknown>;
		return Object.entries(expected).flatMap(([key, value]) =>
			key.startsWith('r_printed_') && !(key in found)
				? []
				: differences(value, found[key], tolerance, [...path, key])
		);
	}
	if (typeof expected === 'number') {
		if (typeof got !== 'number') return [here];
		const allowed = path.map((key) => tolerance.fields[key]).find((t) => t !== undefined) ?? tolerance.usual;
		const off = Math.abs(got - expected);
		return off <= allowed * Math.abs(expected) || (expected === 0 && off <= 1e-12) ? [] : [here];
	}
	return expected === got ? [] : [here];
}
