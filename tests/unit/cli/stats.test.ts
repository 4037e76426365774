import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFor, messages } from '#lib/i18n/index.ts';
import { Refusal } from '#lib/server/actions/index.ts';
import { runStats } from '../../../src/cli/commands/stats.ts';
import { differences } from '../core/stats/compare.ts';

const root = new URL('../../../', import.meta.url).pathname;
const node = join(root, 'node_modules', 'node', 'bin', 'node');

/** Runs `tamis stats` as a user of a terminal does. */
function typed(args: readonly string[], input = '', language = 'en_GB.UTF-8') {
	const done = spawnSync(node, [join(root, 'src/cli/main.ts'), 'stats', ...args], {
		cwd: root,
		input,
		encoding: 'utf8',
		maxBuffer: 1e8,
		env: {
			...process.env,
			LC_ALL: language,
			NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tamis')
		}
	});
	return { out: done.stdout, err: done.stderr, exit: done.status };
}

/** The command without the terminal: what it returns for `--json`, its lines, what it refuses in words. */
async function ran(values: Record<string, string | boolean>) {
	const lines: string[] = [];
	const refused: string[] = [];
	const result = await runStats({
		session: undefined as never,
		words: [],
		values,
		t: messages('en'),
		f: formatFor('en'),
		line: (text) => lines.push(text),
		refuse: (text) => refused.push(text),
		study: () => Promise.reject(new Error('no study is asked for'))
	});
	return { result, lines, refused };
}

interface ReferenceCase {
	id: string;
	input: unknown;
	expected?: unknown;
	error?: string;
	tolerance?: number;
	field_tolerance?: Record<string, number>;
}

const file = join(root, 'tests/reference/stats-oracle.json');
const reference = JSON.parse(readFileSync(file, 'utf8')) as { cases: ReferenceCase[] };

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'tamis-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function casesFile(text: string): string {
	const path = join(folder, 'cases.json');
	writeFileSync(path, text);
	return path;
}

describe('tamis stats --list', () => {
	it('names every method, its input and the reference cases it answers', async () => {
		const { result, lines } = await ran({ list: true });
		const methods = result as { name: string; input: object; answers: string[] }[];
		const kappa = methods.find(({ name }) => name === 'cohen-kappa');
		expect(Object.keys(kappa?.input ?? {})).toEqual(expect.arrayContaining(['x', 'y', 'weights']));
		expect(kappa?.answers).toContain('kappa-declared-scale');
		const answered = new Set(methods.flatMap(({ answers }) => answers));
		expect(reference.cases.filter(({ id }) => !answered.has(id))).toEqual([]);
		expect(lines.find((text) => text.startsWith('welch-t\t'))).toMatch(/\tx, y.*\tt-welch, /);
	});
});

describe('tamis stats NAME', () => {
	it('prints the result of the method', () => {
		const done = typed(['cohen-kappa', '--json'], '{"x": ["a", "b", "a", "b"], "y": ["a", "b", "b", "b"]}');
		expect(done.exit).toBe(0);
		// Agreement 3/4, by chance 1/2.
		expect(JSON.parse(done.out)).toMatchObject({
			method: 'cohen-kappa',
			estimate: { value: 0.5 },
			n: { used: 4 }
		});
	});

	it('words the warnings in the language of the terminal', () => {
		const constant = '{"x": [1, 1, 1, 1], "y": [1, 2, 3, 4]}';
		expect(typed(['pearson'], constant, 'fr_FR.UTF-8').out).toContain('\nUne des variables ne varie pas');
	});

	it('refuses in words what a method is not defined for, and still prints the code', () => {
		const done = typed(['cohen-kappa', '--json'], '{"x": ["a"], "y": ["a", "b"]}');
		expect(done.exit).toBe(1);
		expect(JSON.parse(done.out)).toMatchObject({
			refused: { code: 'lengths-differ', values: { first: 1, second: 2 } }
		});
		expect(done.err).toMatch(/^The lists to be set side by side differ in length \(1 and 2\)/);
	});

	it.each([
		['an unknown method', 'kappa', '{}', 'There is no method “kappa”'],
		['no input', 'cohen-kappa', '', 'standard input: this is not a JSON object']
	])('refuses %s in words', (_, name, input, words) => {
		const done = typed([name], input);
		expect(done).toMatchObject({ exit: 1, out: '' });
		expect(done.err).toContain(words);
		expect(done.err).not.toMatch(/\n\s+at /);
	});
});

describe('tamis stats --cases', () => {
	it('prints the reference values of every case, numbers that are not finite as words', () => {
		const inputs = reference.cases.map(({ id, input }) => ({ id, input }));
		const done = typed(['--cases', casesFile(JSON.stringify({ cases: inputs })), '--json']);
		expect(done.exit).toBe(0);
		const answers = JSON.parse(done.out) as { id: string; values: unknown }[];
		const given = new Map(answers.map(({ id, values }) => [id, values]));
		const wrong = reference.cases.flatMap(
			({ id, expected, error, tolerance, field_tolerance }): unknown[] => {
				const values = given.get(id);
				if (error !== undefined) return JSON.stringify(values).includes('"refused"') ? [] : [{ id, values }];
				const allowed = { usual: tolerance ?? 1e-9, fields: field_tolerance ?? {} };
				return differences(expected, values, allowed).map((difference) => ({ id, ...difference }));
			}
		);
		expect(wrong).toEqual([]);
		expect(given.get('desc-n1')).toMatchObject({ ci95_mean: ['NaN', 'NaN'], variance: null });
		expect(given.get('mcnemar-zero-cell')).toMatchObject({ or_paired: 'Infinity' });
	});

	it('answers for data other than the reference data', async () => {
		const cases = [{ id: 'prop-ci-59-of-59', input: { x: 476, n: 952 } }];
		const { result } = await ran({ cases: casesFile(JSON.stringify({ cases })) });
		// Wilson's interval of 476/952, as R gives it: 46.8 to 53.2 %.
		const [{ values }] = result as [{ values: { wilson: [number, number] } }];
		expect(values.wilson.map((limit) => Math.round(1000 * limit))).toEqual([468, 532]);
	});

	it('refuses an unknown case and a missing input, and answers the others', async () => {
		const cases = [
			{ id: 'nope', input: {} },
			{ id: 'toString', input: {} },
			{ id: 't-welch' },
			{ id: 'mwu-empty', input: { x: [], y: [1] } },
			{ id: 'cohen-h', input: { p1: 0.5, p2: 0.5 } }
		];
		const { result, lines, refused } = await ran({ cases: casesFile(JSON.stringify({ cases })) });
		expect(result).toMatchObject([
			{ values: { refused: { code: 'unknown-case' } } },
			{ values: { refused: { code: 'unknown-case' } } },
			{ values: { refused: { code: 'not-an-object' } } },
			{ id: 'mwu-empty', values: { refused: { code: 'empty', values: { field: 'x' } } } },
			{ id: 'cohen-h', values: 0 }
		]);
		expect(refused).toEqual([
			expect.stringContaining('There is no reference case “nope”'),
			expect.stringContaining('There is no reference case “toString”'),
			expect.stringContaining('The field “input” is missing')
		]);
		expect(lines).toEqual([expect.stringMatching(/^mwu-empty\tThere is nothing to compute/), 'cohen-h\t0']);
	});

	it.each(['nothing', '{"cases": {}}', '{"cases": [3]}', '[]'])(
		'refuses a file that holds %s',
		async (text) => {
			await expect(ran({ cases: casesFile(text) })).rejects.toMatchObject({ code: 'not-json' });
		}
	);

	it('refuses a file that does not exist', async () => {
		const absent = join(folder, 'nowhere.json');
		await expect(ran({ cases: absent })).rejects.toThrow(Refusal);
		await expect(ran({ cases: absent })).rejects.toMatchObject({ code: 'file-not-found' });
	});
});
