import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program on an empty home of its own, which goes when the tests end. */
const home = mkdtempSync(join(tmpdir(), 'tamis-browser-'));
const server = spawn(
	process.execPath,
	['src/cli/serve.ts', '--port', process.argv[2] ?? '28470', '--home', home],
	{ stdio: 'inherit' }
);
const stop = (): void => {
	server.kill('SIGTERM');
	rmSync(home, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.on('exit', stop);
server.on('exit', (code) => process.exit(code ?? 0));
