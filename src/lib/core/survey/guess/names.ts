/** Each name unique: a second `age` becomes `age_2`. An empty one is called by its place. */
export function uniqueNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	const next = new Map<string, number>();
	return wanted.map((given, index) => {
		const base = given.replace(/\s+/g, ' ').trim() || `column_${index + 1}`;
		let name = base;
		for (let number = next.get(base) ?? 2; taken.has(name); number++) {
			name = `${base}_${number}`;
			next.set(base, number + 1);
		}
		taken.add(name);
		return name;
	});
}
