/** What an address says, for an analysis to check: a text under each name, or several. Empty ones are left out. */
export function inputOf(params: URLSearchParams): Readonly<Record<string, string | string[]>> {
	const names = new Set(params.keys());
	return Object.fromEntries(
		[...names].flatMap((name) => {
			const [first, ...more] = params.getAll(name).filter((value) => value !== '');
			return first === undefined ? [] : [[name, more.length === 0 ? first : [first, ...more]]];
		})
	);
}
