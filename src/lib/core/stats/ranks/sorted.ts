/** The values in ascending order, in a new list. */
export function sorted(values: Float64Array): Float64Array {
	return values.slice().sort();
}
