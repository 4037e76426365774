/**
 * Mutation run over core/stats: changes an operator, a number, the order of two arguments or fields, one at a time, and
 * sees whether the tests notice. `node tests/bench/mutation.ts --each 60 --seed 1857 --group anova,weights --list`
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown, type Plugin } from 'rolldown';
import { seededRandom } from '#lib/core/stats/index.ts';
import { instrument, isMutated, type Mutant } from './mutation/mutants.ts';
import type { Order, Survey } from './mutation/worker.ts';

const { values: options } = parseArgs({
	options: {
		each: { type: 'string', default: '60' },
		seed: { type: 'string', default: '1857' },
		group: { type: 'string', default: '' },
		list: { type: 'boolean', default: false }
	}
});

const ROOM = fileURLToPath(new URL('../../src/lib/core/stats/', import.meta.url));
const TESTS = fileURLToPath(new URL('../unit/core/stats/', import.meta.url));
const HERE = fileURLToPath(new URL('./mutation/', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/tamis-mutation/', import.meta.url));
const BUNDLE = `${FOLDER}worker.mjs`;

/** Tests that read source, wait for R or take seconds. */
const LEFT_OUT = /^(codes|r-calls|bad-input|other-data|large-input|null-hypothesis)\.test\.ts$/;

/** A test of more milliseconds than this is not tried: the quick ones are many. */
const SLOW = 500;

const mutants: Mutant[] = [];
const changed = new Map<string, string>();
for (const file of readdirSync(ROOM, { recursive: true }).map(String).filter(isMutated).sort()) {
	const found = instrument(file, readFileSync(ROOM + file, 'utf8'), mutants.length);
	mutants.push(...found.mutants);
	changed.set(ROOM + file, found.code);
}

const testFiles = readdirSync(TESTS, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file));

const plugin: Plugin = {
	name: 'mutants',
	resolveId: (id) => (id === 'vitest' ? `${HERE}vitest.ts` : id === 'virtual:tests' ? id : null),
	load(id) {
		if (id === 'virtual:tests') {
			const files = [`${HERE}recorded-calls.ts`, ...testFiles.map((file) => TESTS + file)];
			const imports = files.map((file) => `import ${JSON.stringify(file)};`);
			return [...imports, `export { tests } from ${JSON.stringify(`${HERE}vitest.ts`)};`].join('\n');
		}
		const code = changed.get(id) ?? (id.startsWith(TESTS) ? readFileSync(id, 'utf8') : null);
		if (code === null) return null;
		return { code: code.replaceAll('import.meta.url', JSON.stringify(`file://${id}`)), moduleType: 'ts' };
	}
};

async function bundled(): Promise<void> {
	mkdirSync(FOLDER, { recursive: true });
	const bundle = await rolldown({
		input: `${HERE}worker.ts`,
		platform: 'node',
		tsconfig: false,
		resolve: { alias: { '#lib': fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
		plugins: [plugin]
	});
	const { output } = await bundle.generate({ format: 'esm' });
	await bundle.close();
	for (const part of output)
		if ('code' in part) writeFileSync(part.isEntry ? BUNDLE : FOLDER + part.fileName, part.code);
}

/** A worker that is asked one question at a time. */
class Bench {
	readonly #worker: Worker;
	#answer: (answer: unknown) => void = () => undefined;

	constructor(onFromTheStart = -1) {
		this.#worker = new Worker(BUNDLE, { workerData: { onFromTheStart } });
		this.#worker.on('message', (answer) => this.#answer(answer));
		this.#worker.on('error', () => this.#answer('late'));
	}

	ask<T>(order: 'survey' | 'load' | Order, ms: number): Promise<T | 'late'> {
		return new Promise((resolve) => {
			const late = setTimeout(() => this.#answer('late'), ms);
			this.#answer = (answer) => {
				clearTimeout(late);
				resolve(answer as T | 'late');
			};
			this.#worker.postMessage(order);
		});
	}

	end(): Promise<number> {
		return this.#worker.terminate();
	}
}

await bundled();
const first = new Bench();
const answer = await first.ask<Survey>('survey', 600_000);
await first.end();
if (answer === 'late' || 'error' in answer)
	throw new Error(`the tests do not run: ${JSON.stringify(answer)}`);
const survey = answer;
const times = survey.tests.map(({ ms }) => ms);

/** The tests that pass by a mutant, the quickest first. */
const testsOf = new Map<number, number[]>();
survey.tests.forEach(({ passed, ms }, position) => {
	if (ms > SLOW) return;
	for (const id of passed) testsOf.set(id, [...(testsOf.get(id) ?? []), position]);
});
for (const positions of testsOf.values()) positions.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
const atLoad = new Set(survey.atLoad);
const testsOfFile = new Map<string, number[]>();
for (const { id, file } of mutants)
	testsOfFile.set(file, [...new Set([...(testsOfFile.get(file) ?? []), ...(testsOf.get(id) ?? [])])]);

const groupOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'shared');
const wanted = options.group === '' ? null : new Set(options.group.split(','));
const random = seededRandom(Number(options.seed));
const byGroup = Map.groupBy(mutants, ({ file }) => groupOf(file));

/** A sample of a group, the same for a seed. */
function sampled(all: readonly Mutant[]): Mutant[] {
	const left = [...all];
	const size = Math.min(left.length, Number(options.each));
	return Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0]).filter(
		(one) => one !== undefined
	);
}

let bench = new Bench();
await bench.ask('load', 120_000);

async function killed(mutant: Mutant): Promise<boolean> {
	const fixed = atLoad.has(mutant.id);
	const positions = fixed
		? (testsOfFile.get(mutant.file) ?? []).toSorted((a, b) => (times[a] ?? 0) - (times[b] ?? 0))
		: (testsOf.get(mutant.id) ?? []);
	const allowed = 5000 + 10 * positions.reduce((sum, position) => sum + (times[position] ?? 0), 0);
	const used = fixed ? new Bench(mutant.id) : bench;
	if (fixed && (await used.ask('load', 120_000)) === -2) return used.end().then(() => true);
	const found = await used.ask<number>({ mutant: mutant.id, tests: positions }, allowed);
	if (fixed || found === 'late') await used.end();
	if (!fixed && found === 'late') {
		bench = new Bench();
		await bench.ask('load', 120_000);
	}
	return found === 'late' || found >= 0;
}

const rows: { group: string; mutants: number; tried: number; killed: number; rate: string }[] = [];
for (const [group, all] of byGroup) {
	const chosen = sampled(all);
	if (wanted && !wanted.has(group)) continue;
	const survivors: Mutant[] = [];
	for (const mutant of chosen) if (!(await killed(mutant))) survivors.push(mutant);
	const kills = chosen.length - survivors.length;
	rows.push({
		group,
		mutants: all.length,
		tried: chosen.length,
		killed: kills,
		rate: `${((100 * kills) / chosen.length).toFixed(1)} %`
	});
	if (options.list) {
		for (const { file, line, from, to } of survivors) {
			const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 110);
			console.log(`${file}:${line}  ${short(from)}  ->  ${short(to)}`);
		}
	}
}
await bench.end();
rmSync(FOLDER, { recursive: true });
const sum = (field: 'tried' | 'killed'): number => rows.reduce((total, row) => total + row[field], 0);
console.table(rows);
console.log(
	`${sum('killed')} of ${sum('tried')} killed: ${((100 * sum('killed')) / sum('tried')).toFixed(1)} %`
);
