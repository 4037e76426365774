import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../../src/lib/formats/read/archive.ts';
import { writeArchive } from '../../../../src/lib/formats/write/index.ts';

const tables = {
	study: [{ id: '1', name: 'Douleur chronique', deletedAt: null }],
	document: [
		{ id: 'a', text: 'É\u0301 e\u0301 \u0301seul 🙂👩‍⚕️ « oui »\u00a0!\u202f\u2028 \ud83d fin', position: 1.5 },
		{ id: 'b', text: '\n\t"\\', position: -0.1 }
	],
	memo: []
};
const refusal = (bytes: Uint8Array) => readArchive(bytes).catch((error: unknown) => error);
const changed = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void) => {
	const parts = unzipSync(bytes);
	change(parts);
	return zipSync(parts);
};
const manifestOf = (bytes: Uint8Array) =>
	JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array()));

describe('the archive of a study', () => {
	it('comes back row for row, combining marks, emoji, no-break spaces and lone surrogates included', async () => {
		const { manifest, tables: read } = await readArchive(await writeArchive(tables, 7));
		expect(Object.fromEntries(read)).toEqual(tables);
		expect(manifest).toMatchObject({ format: 'tamis-study', version: 2, schema: 7 });
	});

	it('comes back whatever its texts and numbers', async () => {
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom('\ud800', '\udc00', '\u0301', '\u00a0', '🙂', '\u2028', '\ufeff', '\0', '\n'))
				.map((all) => all.join('')),
			fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
			fc.constant(null)
		);
		const row = fc.dictionary(
			fc.stringMatching(/^[a-z][A-Za-z]{0,5}$/).filter((key) => key !== 'constructor'),
			value,
			{ noNullPrototype: true }
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { maxLength: 5 }),
				fc.array(row, { maxLength: 5 }),
				async (first, second) => {
					const { tables: read } = await readArchive(await writeArchive({ first, second }, 1));
					expect(Object.fromEntries(read)).toEqual({ first, second });
				}
			),
			{ numRuns: 60 }
		);
	});

	it('is the same bytes for the same study, and keeps the order of its tables', async () => {
		const bytes = await writeArchive(tables, 7);
		expect(await writeArchive(tables, 7)).toEqual(bytes);
		expect([...(await readArchive(bytes)).tables.keys()]).toEqual(['study', 'document', 'memo']);
	});

	it('carries the SHA-256 of each table', async () => {
		// Of no bytes at all: FIPS 180-4's own empty message.
		expect(manifestOf(await writeArchive({ memo: [] }, 1)).tables).toEqual([
			{ name: 'memo', rows: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }
		]);
	});
});

describe('an archive is refused', () => {
	it('because it is something else', async () => {
		expect(await refusal(strToU8('bonjour'))).toMatchObject({ code: 'not-this-format' });
		expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toMatchObject({
			code: 'not-this-format'
		});
		expect(await refusal(zipSync({ 'manifest.json': strToU8('{"format":"other"}') }))).toMatchObject({
			code: 'not-this-format'
		});
	});

	it('because a later version wrote it', async () => {
		const later = zipSync({
			'manifest.json': strToU8('{"format":"tamis-study","version":3,"shape":"unknown"}')
		});
		expect(await refusal(later)).toMatchObject({ code: 'newer-version', values: { version: 3, known: 2 } });
	});

	it('because a row was changed, lost, or is no row', async () => {
		const whole = await writeArchive(tables, 7);
		const entry = 'tables/study.jsonl';
		const damaged = { code: 'damaged', values: { entry } };
		const rewritten = changed(whole, (parts) => (parts[entry] = strToU8('{"id":"2"}\n')));
		expect(await refusal(rewritten)).toMatchObject(damaged);
		const lost = changed(whole, (parts) => delete parts[entry]);
		expect(await refusal(lost)).toMatchObject(damaged);
		const nested = await writeArchive({ study: [{ id: {} as string }] }, 1);
		expect(await refusal(nested)).toMatchObject(damaged);
		const manifest = changed(
			whole,
			(parts) => (parts['manifest.json'] = strToU8('{"format":"tamis-study","version":1}'))
		);
		expect(await refusal(manifest)).toMatchObject({ code: 'damaged', values: { entry: 'manifest.json' } });
	});

	it('because it holds more rows than it says, or than can be held', async () => {
		const whole = await writeArchive({ memo: Array.from({ length: 9 }, () => ({})) }, 1);
		const saying = (rows: number) =>
			changed(whole, (parts) => {
				const manifest = manifestOf(whole);
				manifest.tables[0].rows = rows;
				parts['manifest.json'] = strToU8(JSON.stringify(manifest));
			});
		const damaged = { code: 'damaged', values: { entry: 'tables/memo.jsonl' } };
		expect(await refusal(saying(8))).toMatchObject(damaged);
		expect(await refusal(saying(10))).toMatchObject(damaged);
		expect(await refusal(saying(6_000_000))).toMatchObject({ code: 'too-many-entries' });
	});

	it('because it was cut short, at any byte', async () => {
		const whole = await writeArchive(tables, 7);
		for (let kept = 0; kept < whole.length; kept += 40)
			expect(await refusal(whole.slice(0, kept))).toMatchObject({ name: 'ReadRefusal' });
	});

	it('because it inflates beyond the limit', async () => {
		const bytes = await writeArchive({ memo: [{ body: 'a'.repeat(10_000) }] }, 1);
		const outcome = await readArchive(bytes, { inflated: 5000 }).catch((error: unknown) => error);
		expect(outcome).toMatchObject({ code: 'inflates-too-far' });
	});
});
