import { fold } from '#lib/core/text/index.ts';
import type { Code } from './model.ts';

/** Separates the names of a code path on screen and in files. */
export const PATH_SEPARATOR = ' > ';

// A slash separates only with spaces around it: without them it is part of many names (`médecin/patient`).
const SEPARATORS = [/\s*>\s*/, /\s*::\s*/, /\s+\/\s+/, /\s+\\\s+/, /\s*→\s*/];

/** Splits a written path into names, from theme to code: `A > B`, `A::B`, `A / B`, `A \ B`, `A → B`. The first separator that occurs is used. */
export function splitPath(path: string): string[] {
	const separator = SEPARATORS.find((candidate) => candidate.test(path));
	const names = separator ? path.split(separator) : [path];
	return names.map((name) => name.trim()).filter((name) => name !== '');
}

type Named = Pick<Code, 'id' | 'parentId' | 'name'>;

/** The names from the top of the tree down to each code, by id. A missing parent or a cycle ends the path. */
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
 * The codes that a written path or a bare name stands for: those with exactly this path; else those whose path is the same
 * without case and accents; else those whose path ends with it. Several codes when the text is ambiguous.
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
