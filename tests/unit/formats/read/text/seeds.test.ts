import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';

const folder = new URL('../../../../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(folder))('the whole texts in ../shared/seeds', () => {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

	it.each(names)('%s is read as the UTF-8 it is, with nothing to tell', async (name) => {
		const bytes = readFileSync(new URL(name, folder));
		const { text, encoding, notices } = await readText(name, bytes);
		expect(encoding).toBe('utf-8');
		expect(notices).toEqual([]);
		expect(text).toBe(bytes.toString('utf8').replaceAll('\r\n', '\n').replaceAll('\f', '\n'));
	});
});
