/** A number a result may carry: `null` where it is not defined. The result's warnings then say why. */
export function defined(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** A plain value with every number that is not finite replaced by `null`, at any depth; typed arrays become lists. */
export function definedThroughout(value: unknown): unknown {
	if (typeof value === 'number') return defined(value);
	if (value instanceof Float64Array) return Array.from(value, defined);
	if (Array.isArray(value)) return value.map(definedThroughout);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, definedThroughout(part)]));
}

/** `definedThroughout` for the details of a result. */
export function details(parts: object): Record<string, unknown> {
	return definedThroughout(parts) as Record<string, unknown>;
}
