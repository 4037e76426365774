import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Place } from '#lib/server/actions/index.ts';

const root = resolve(import.meta.dirname, '..');
export const cli = resolve(root, 'src/cli/main.ts');

/** What the first of many processes has compiled, the others need not. */
const compiled = join(tmpdir(), 'tamis-compiled');

export interface Ran {
	status: number | null;
	stdout: string;
	stderr: string;
}

/** Starts a TypeScript file of the checkout in a Node of its own, in an English terminal. */
export function start(
	script: string,
	args: readonly string[],
	env: Record<string, string> = {}
): ChildProcess {
	const { TAMIS_HOME: _home, TAMIS_DATABASE: _database, PORT: _port, ...inherited } = process.env;
	return spawn(process.execPath, [script, ...args], {
		cwd: root,
		stdio: ['pipe', 'pipe', 'pipe'],
		env: { ...inherited, LC_ALL: 'en_US.UTF-8', NODE_COMPILE_CACHE: compiled, ...env }
	});
}

/** What a process that was started has said when it ends. */
export function finished(child: ChildProcess, input = ''): Promise<Ran> {
	return new Promise((done, failed) => {
		let stdout = '';
		let stderr = '';
		child.stdout?.setEncoding('utf8').on('data', (said: string) => (stdout += said));
		child.stderr?.setEncoding('utf8').on('data', (said: string) => (stderr += said));
		child.on('error', failed);
		child.on('close', (status) => done({ status, stdout, stderr }));
		// A process that does not read its input may be gone before it is written.
		child.stdin?.on('error', () => undefined).end(input);
	});
}

/** A place as the options of a command. */
export const placeOptions = ({ home, database }: Place): string[] =>
	database === undefined ? ['--home', home ?? ''] : ['--database', database];

/** The command `tamis`, from the outside. */
export const tamis = (place: Place, args: readonly string[], input = ''): Promise<Ran> =>
	finished(start(cli, [...args, ...placeOptions(place)]), input);
