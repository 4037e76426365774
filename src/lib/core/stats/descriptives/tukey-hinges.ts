/** Lower and upper hinge of values in ascending order (Tukey 1977). R: `fivenum(x)[c(2, 4)]`. */
export function tukeyHinges(ascending: Float64Array): [number, number] {
	const n = ascending.length;
	const depth = Math.floor((n + 3) / 2) / 2;
	const at = (place: number): number =>
		0.5 * ((ascending[Math.floor(place) - 1] ?? NaN) + (ascending[Math.ceil(place) - 1] ?? NaN));
	return [at(depth), at(n + 1 - depth)];
}
