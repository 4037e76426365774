/**
 * The values of a reference case as the reference file writes them, ready for JSON: `"NaN"`, `"Infinity"` and
 * `"-Infinity"` for those numbers, `null` for missing, plain lists for typed ones.
 */
export function referenceJson(value: unknown): unknown {
	if (value === undefined) return null;
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	if (value instanceof Float64Array) return Array.from(value, referenceJson);
	if (Array.isArray(value)) return value.map(referenceJson);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, referenceJson(part)]));
}
