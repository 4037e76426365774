import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '#lib/i18n/index.ts';

const t = messages('fr');

/** Every match of the first group of `pattern` in the sources under `root`. */
function found(root: string, pattern: RegExp): string[] {
	const files = globSync(`${root}/**/*.ts`);
	const all = files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '')
	);
	return [...new Set(all)].sort();
}

const unworded = (codes: readonly string[], area: object): string[] =>
	codes.filter((code) => !Object.hasOwn(area, code));

describe('every code has its sentence', () => {
	it('of a refusal, wherever it is thrown', () => {
		const codes = found('src', /new (?:Read)?Refusal\(\s*'([a-z-]+)'/g);
		expect(codes.length).toBeGreaterThan(0);
		// A row of an import that finds no place is told with its row number.
		expect(unworded(codes, { ...t.errors, ...t.rowRefusals })).toEqual([]);
	});

	it('of an action, for the history', () => {
		const codes = found('src/lib/server/actions', /(?:name|action): '([a-z]+\.[a-z]+)'/g);
		expect(codes.length).toBeGreaterThan(0);
		expect(unworded(codes, t.actions)).toEqual([]);
	});

	it('of what a reader dropped, joined or guessed', () => {
		const codes = found('src/lib/formats/read', /code: '([a-z-]+)'/g);
		expect(codes.length).toBeGreaterThan(0);
		expect(unworded(codes, t.notices)).toEqual([]);
	});

	it('of what a check of the store finds', () => {
		const codes = found('src/lib/server/actions', /find\('([a-z-]+)'/g);
		expect(codes.length).toBeGreaterThan(0);
		expect(unworded(codes, t.faults)).toEqual([]);
	});
});
