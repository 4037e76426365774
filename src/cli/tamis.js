#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cached, ensureDependencies, node, root } from './ensure.js';

ensureDependencies();
const done = spawnSync(node, [join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], {
	env: cached,
	stdio: 'inherit'
});
process.exit(done.status ?? 1);
