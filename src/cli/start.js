import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cached, ensureBuild, ensureDependencies, node, root } from './ensure.js';

ensureDependencies();
ensureBuild();
const server = spawn(node, [join(root, 'src', 'cli', 'serve.ts'), ...process.argv.slice(2)], {
	cwd: root,
	env: cached,
	stdio: 'inherit'
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
	process.on(signal, () => server.kill(signal));
}
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
