import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the program: the nearest one above this file that holds `src/lib/server/work`. Workers are started
 * from their TypeScript source, which Node runs directly, whether this file runs from `src` or from the build.
 */
export function programRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, 'src/lib/server/work/parse.worker.ts'))) {
		const above = dirname(folder);
		if (above === folder) throw new Error('the sources of the program are not beside its build');
		folder = above;
	}
	return folder;
}
