import { describe, expect, it } from 'vitest';
import { formatList, readTable, readText, tableFormats, textFormats } from '#lib/formats/read/index.ts';
import { messages } from '#lib/i18n/index.ts';
import { readFormats, writeFormats } from '#lib/server/actions/index.ts';

const registers = { texts: textFormats, tables: tableFormats };

describe.each(Object.entries(registers))('the register of %s', (what, register) => {
	it('gives an extension to one format only, in lower case without the dot', () => {
		const extensions = register.flatMap((entry) => entry.extensions);
		expect(new Set(extensions).size).toBe(extensions.length);
		for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/);
	});

	it('is what pages accept and name', () => {
		expect(readFormats[what as keyof typeof registers]).toEqual(formatList(register));
	});
});

it('A list of formats accepts every extension and MIME type', () => {
	const csv = { format: 'csv', extensions: ['csv', 'tsv'], mime: ['text/csv'] };
	const odt = { format: 'odt', extensions: ['odt'], mime: [] };
	expect(formatList([csv, odt])).toEqual({ formats: ['csv', 'odt'], accept: '.csv,.tsv,text/csv,.odt' });
});

it('Every format that is read or written has a name in both languages', () => {
	const all = [...textFormats, ...tableFormats].map(({ format }): string => format);
	const written = ['svg', 'png', ...writeFormats.codebook];
	for (const locale of ['fr', 'en'] as const) {
		const names = Object.keys(messages(locale).formats.names);
		expect(names).toEqual(expect.arrayContaining([...all, ...written]));
	}
});

it('A file of no known format, or no text, is refused with the formats that are read instead', async () => {
	const texts = expect.stringMatching(/^txt, md, docx, odt, rtf, pdf, html, vtt, srt, /);
	const noise = Uint8Array.from({ length: 400 }, (_, i) => i % 7);
	await expect(readText('a.xyz', noise)).rejects.toMatchObject({
		code: 'unknown-format',
		values: { extension: 'xyz', formats: texts }
	});
	await expect(readText('a.txt', noise)).rejects.toMatchObject({
		code: 'binary',
		values: { formats: texts }
	});
	await expect(readTable(noise)).rejects.toMatchObject({
		code: 'binary',
		values: { formats: 'csv, xlsx, ods, docx' }
	});
});
