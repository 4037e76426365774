#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cached, ensureDependencies, node, root } from './ensure.js';

if (process.argv[2] === 'serve') {
	// What `npm start` runs: it makes the pages first.
	process.argv.splice(2, 1);
	await import('./start.js');
} else {
	ensureDependencies();
	const done = spawnSync(node, [join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], {
		env: cached,
		stdio: 'inherit'
	});
	process.exit(done.status ?? 1);
}
