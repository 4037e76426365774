import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import * as stats from '#lib/core/stats/index.ts';

const room = fileURLToPath(new URL('../../src/lib/core/stats/index.ts', import.meta.url));

/** What a page that imports the code from the public face of the stats room loads for it, minified, in KB. */
async function minified(code: string): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'tamis-size-'));
	const entry = join(folder, 'entry.js');
	writeFileSync(entry, code);
	const bundle = await rolldown({
		input: entry,
		resolve: { alias: { stats: room } },
		// The project's own extends a file that SvelteKit writes, which a fresh clone does not have yet.
		tsconfig: false,
		treeshake: true
	});
	const { output } = await bundle.generate({ minify: true });
	await bundle.close();
	rmSync(folder, { recursive: true });
	return output.reduce((sum, part) => sum + ('code' in part ? part.code.length : 0), 0) / 1024;
}

/** Every exported method alone, the largest first, then the register with all of them. */
export async function minifiedSizes(): Promise<{ method: string; KB: string }[]> {
	const names = Object.keys(stats).filter((name) => name.endsWith('Method') && name !== 'findMethod');
	const sizes: { method: string; size: number }[] = [];
	for (const name of names) {
		sizes.push({
			method: name,
			size: await minified(`import { ${name} } from 'stats'; console.log(${name}.run);`)
		});
	}
	sizes.sort((a, b) => b.size - a.size);
	sizes.push({
		method: 'all, by name',
		size: await minified(`import { findMethod } from 'stats'; console.log(findMethod);`)
	});
	return sizes.map(({ method, size }) => ({ method, KB: size.toFixed(1) }));
}
