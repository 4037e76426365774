import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { homeOf } from './home.ts';

/** The program on an empty home of its own, which goes when the tests end. */
const port = process.argv[2] ?? '28470';
const home = homeOf(port);
rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', port, '--home', home], {
	stdio: 'inherit'
});
const stop = (): void => {
	server.kill('SIGTERM');
	rmSync(home, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.on('exit', stop);
server.on('exit', (code) => process.exit(code ?? 0));
