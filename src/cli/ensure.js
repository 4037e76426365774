// Plain JavaScript for Node 20 and later, because it runs before the dependencies are installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The Node among the dependencies: it runs TypeScript and has `node:sqlite`. */
export const node = join(
	root,
	'node_modules',
	'node',
	'bin',
	process.platform === 'win32' ? 'node.exe' : 'node'
);

/** Keeps the code that Node compiles from the sources between runs. */
export const cached = {
	...process.env,
	NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tamis')
};

/** What a quiet command may print, in bytes. */
const MOST_OUTPUT = 64 * 2 ** 20;

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * Runs a command to its end. Its output goes to stderr: at once, or, when quiet, only if the command fails.
 * @param {string} command @param {string[]} args @param {{ quiet?: boolean }} [options]
 */
function run(command, args, { quiet = false } = {}) {
	const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
	const done = spawnSync(command, args, {
		cwd: root,
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
		maxBuffer: MOST_OUTPUT,
		shell: process.platform === 'win32',
		env: { ...process.env, PATH: path }
	});
	const failed = done.status !== 0;
	if (quiet && failed) process.stderr.write(`${done.stdout}${done.stderr}`);
	return !failed;
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (path) => JSON.parse(read(path) || '{}').packages ?? {};

/** Whether the installed versions are those of the lock file. */
function isInstalled() {
	const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
	const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')));
	return (
		existsSync(node) &&
		wanted.every(
			([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version
		)
	);
}

/** Installs the dependencies when they are missing or differ from the lock file. */
export function ensureDependencies() {
	if (isInstalled()) return;
	console.error('Installing the locked dependencies (npm ci)…');
	if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) || !existsSync(node)) {
		console.error(
			'The dependencies could not be installed. Check the network and the space on the disk, then start again.'
		);
		process.exit(1);
	}
}

/** @param {string} folder @param {string[]} into */
function list(folder, into) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) list(path, into);
		else into.push(path);
	}
	return into;
}

/** Builds the program when its sources have changed since the last build. */
export function ensureBuild() {
	const hash = createHash('sha256');
	const files = ['src', 'static'].flatMap((folder) => list(join(root, folder), []));
	files.push(...['svelte.config.js', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name)));
	for (const file of files.sort()) {
		const { size, mtimeMs } = statSync(file);
		hash.update(`${file} ${size} ${mtimeMs}\n`);
	}
	const print = hash.digest('hex');
	const stamp = join(root, 'build', '.tamis-build');
	if (read(stamp) === print) return;
	console.error('Building (about a minute)…');
	// Quiet, because the bundler warns of what is intended (`node:sqlite` is not bundled). `npm run build` shows its warnings.
	if (!run('npm', ['run', '--silent', 'build'], { quiet: true })) {
		console.error('The build failed; what is printed above says where.');
		process.exit(1);
	}
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, print);
}
