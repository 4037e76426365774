import { fold } from '#lib/core/text/index.ts';
import type { Code } from './model.ts';

/** What stands between the names of a code path on screen and in files. */
export const PATH_SEPARATOR = ' > ';

// A bare `/` is part of many names (`médecin/patient`); with spaces around it, it separates.
const SEPARATORS = [/\s*>\s*/, /\s*::\s*/, /\s+\/\s+/, /\s+\\\s+/, /\s*→\s*/];

/** The names of a written path, from theme to code: `A > B`, `A::B`, `A / B`, `A \ B`, `A → B`; the first that occurs. */
export function splitPath(path: string): string[] {
	const separator = SEPARATORS.find((candidate) => candidate.test(path));
	const names = separator ? path.split(separator) : [path];
	return names.map((name) => name.trim()).filter((name) => name !== '');
}

type Named = Pick<Code, 'id' | 'parentId' | 'name'>;

/** The names from the top of the tree down to each code, by id. A parent that is missing or a circle ends the path. */
export function pathsOf(codes: readonly Named[]): Map<string, string[]> {
	const byId = new Map(codes.map((code) => [code.id, code]));
	const paths = new Map<string, string[]>();
	for (const code of codes) {
		const names: string[] = [];
		const seen = new Set<string>();
		for (let at: Named | undefined = code; at && !seen.has(at.id); at = byId.get(at.parentId ?? '')) {
			seen.add(at.id);
			names.unshift(at.name);
		}
		paths.set(code.id, names);
	}
	return paths;
}

/** `Theme > Code`, by id. */
export function pathNames(codes: readonly Named[]): Map<string, string> {
	return new Map(Array.from(pathsOf(codes), ([id, names]) => [id, names.join(PATH_SEPARATOR)]));
}

/**
 * The codes a written path or a bare name means: the whole path as it is; else its names in any case and accents; else
 * codes whose path ends so. Several when the text does not tell them apart.
 */
export function findByPath<T extends Named>(codes: readonly T[], written: string): T[] {
	const paths = pathsOf(codes);
	const looked = fold(splitPath(written).join(PATH_SEPARATOR)).trim();
	if (looked === '') return [];
	const pathOf = (code: T) => paths.get(code.id)?.join(PATH_SEPARATOR) ?? code.name;
	const exact = codes.filter((code) => pathOf(code) === written.trim());
	if (exact.length > 0) return exact;
	const folded = codes.map((code) => fold(pathOf(code)).trim());
	const whole = codes.filter((_, i) => folded[i] === looked || folded[i] === fold(written).trim());
	if (whole.length > 0) return whole;
	return codes.filter(
		(code, i) => folded[i]?.endsWith(fold(PATH_SEPARATOR) + looked) || fold(code.name) === looked
	);
}
