import { PATH_SEPARATOR } from '#lib/core/coding/index.ts';

/** A line of the list: a code under another new one goes by its name, any other by its whole path. */
export interface NewCode {
	name: string;
	depth: number;
}

/**
 * The paths of new codes, in the order their rows came, as families: each that stands under nothing new with all that
 * is new below it, wherever in the table it came. The first `most` codes.
 */
export function newCodeFamilies(paths: readonly string[], most: number): NewCode[][] {
	const namesOf = (path: string): string[] => path.split(PATH_SEPARATOR);
	const above = (path: string): string => namesOf(path).slice(0, -1).join(PATH_SEPARATOR);
	const fresh = new Set(paths);
	const below = Map.groupBy(paths, above);
	const family = (path: string, depth: number): NewCode[] => [
		{ name: depth === 0 ? path : (namesOf(path).at(-1) ?? path), depth },
		...(below.get(path) ?? []).flatMap((child) => family(child, depth + 1))
	];
	let room = most;
	return paths
		.filter((path) => !fresh.has(above(path)))
		.map((path) => {
			const shown = family(path, 0).slice(0, room);
			room -= shown.length;
			return shown;
		})
		.filter((shown) => shown.length > 0);
}
