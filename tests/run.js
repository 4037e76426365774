// Everything a change must pass, in one command, on any Node from 20 up; ends with one plain line.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, node, root } from '../src/cli/ensure.js';
import { findPostgres } from './postgres/programs.js';

let passed = 0;
let failed = 0;
let skipped = 0;

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function tool(args, env = {}) {
	const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
	const done = spawnSync(node, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, PATH: path, ...env }
	});
	return done.status === 0;
}

/** A step that passes or fails as one. @param {string} name @param {() => boolean} run */
function step(name, run) {
	const start = Date.now();
	console.log(`\n== ${name}`);
	const ok = run();
	if (ok) passed++;
	else failed++;
	console.log(`== ${name}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} bin */
const bin = (bin) => join(root, 'node_modules', ...bin.split('/'));

const chromiums = [
	process.env.CHROMIUM ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];
const findChromium = () => chromiums.find((path) => path !== '' && existsSync(path));

/** What is needed and not there is installed from the system's packages, where this may. @param {() => string | undefined} find @param {string} name */
function ensure(find, name) {
	if (find() === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.error(`Installing ${name} for the tests (apt-get)…`);
		spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
			stdio: ['ignore', 'ignore', 2],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	}
	return find();
}

/** Adds up what a runner wrote as JSON; one that ended badly without a failed test has failed all the same. @param {boolean} ok @param {string} file @param {(report: any) => [number, number, number]} read */
function count(ok, file, read) {
	if (!existsSync(file)) {
		failed++;
		return;
	}
	const [p, f, s] = read(JSON.parse(readFileSync(file, 'utf8')));
	passed += p;
	failed += f === 0 && !ok ? 1 : f;
	skipped += s;
	rmSync(file, { force: true });
}

ensureDependencies();
const chromium = ensure(findChromium, 'chromium');
if (!process.env.POSTGRES && !ensure(findPostgres, 'postgresql')) {
	console.error(
		'Without PostgreSQL the tests that run on it are skipped: install it, or name its folder in POSTGRES.'
	);
}

step('generated types', () => tool([bin('@sveltejs/kit/svelte-kit.js'), 'sync']));
step('lint', () => tool([bin('eslint/bin/eslint.js'), '.']));
step('format', () => tool([bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']));
step('types', () => tool([bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human']));

step('production build', () => {
	ensureBuild();
	return true;
});

const unitReport = join(tmpdir(), `tamis-unit-${process.pid}.json`);
console.log('\n== unit tests');
const unitsOk = tool([
	bin('vitest/vitest.mjs'),
	'run',
	'--reporter=dot',
	'--reporter=json',
	`--outputFile.json=${unitReport}`
]);
count(unitsOk, unitReport, (r) => [r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests]);

if (chromium) {
	const browserReport = join(tmpdir(), `tamis-browser-${process.pid}.json`);
	console.log('\n== browser tests');
	const browserOk = tool([bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'], {
		CHROMIUM: chromium,
		PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport
	});
	count(browserOk, browserReport, (r) => [
		r.stats.expected,
		r.stats.unexpected + r.stats.flaky + r.errors.length,
		r.stats.skipped
	]);
} else {
	console.error(
		'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or name it in CHROMIUM.'
	);
	failed++;
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
