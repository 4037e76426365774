import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '#lib/core/findings/index.ts';
import { readTable } from '../../../../src/lib/formats/read/table/index.ts';
import { tableWriters, writeCsv, writeXlsx } from '../../../../src/lib/formats/write/index.ts';

function table(rows: Cell[][], labels = rows[0]?.map((_, index) => `c${index}`) ?? []): Table {
	return {
		kind: 'table',
		title: 'Passages',
		columns: labels.map((label, index) => ({ key: `k${index}`, label, type: 'text' })),
		rows,
		notes: []
	};
}

const csvText = (value: Table, options?: Parameters<typeof writeCsv>[1]) =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(value, options));

/** Numbers come back as the text a reader makes of them. */
const asRead = (rows: Cell[][]) => rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

// A first column that is never blank: a blank row is left out on reading.
const cell = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom(
		'=1+1',
		'@x',
		'- oui',
		"'=a",
		"''-3",
		'-3.5',
		'+32 4',
		'"',
		'a;b',
		'é\u0301 🙂\u00a0',
		' pad ',
		'_x0041_',
		'a\nb'
	)
);
const rowsOf = fc.array(fc.tuple(fc.constantFrom('x', 'y'), cell, cell), { minLength: 1, maxLength: 6 });
/** What a spreadsheet or a reader normalises: line ends, and a NUL no file of text holds. */
const normal = (rows: string[][]) =>
	rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')));

describe('a table as CSV', () => {
	it('is RFC 4180: CRLF, quotation marks doubled, the labels first', () => {
		const text = csvText(
			table(
				[
					['Il a dit "non"', 3.5, null],
					['a,b\nc', -2, '']
				],
				['mot', 'n', 'é']
			)
		);
		expect(text).toBe('mot,n,é\r\n"Il a dit ""non""",3.5,\r\n"a,b\nc",-2,\r\n');
	});

	it('opens in a French Excel: BOM, semicolons and decimal commas', () => {
		expect(csvText(table([['a', 3.5]], ['x', 'y']), { bom: true, delimiter: ';', decimal: ',' })).toBe(
			'\ufeffx;y\r\na;3,5\r\n'
		);
	});

	it('holds no cell that a spreadsheet would run, and leaves numbers alone', () => {
		const cells = ['=HYPERLINK("x")', '+cmd', '- Bonjour', '@SUM(A1)', '\tx', '-3.5', '+1,5', "l'eau", "'=x"];
		const written = csvText(table(cells.map((text) => [text, 'fin'])), { delimiter: ';' })
			.split('\r\n')
			.slice(1, -1)
			.map((line) => line.replace(/;fin$/, ''));
		expect(written).toEqual([
			'"\'=HYPERLINK(""x"")"',
			"'+cmd",
			"'- Bonjour",
			"'@SUM(A1)",
			"'\tx",
			'-3.5',
			'+1,5',
			"l'eau",
			"''=x"
		]);
	});

	it('comes back cell for cell when read', async () => {
		await fc.assert(
			fc.asyncProperty(rowsOf, async (rows) => {
				const read = await readTable(writeCsv(table(rows, ['a', 'b', 'c'])), {
					delimiter: ',',
					encoding: 'utf-8'
				});
				expect(read.rows).toEqual(normal(asRead(rows)));
			}),
			{ numRuns: 200 }
		);
	});
});

describe('a table as XLSX', () => {
	it('comes back cell for cell when read', async () => {
		await fc.assert(
			fc.asyncProperty(rowsOf, async (rows) => {
				const read = await readTable(await writeXlsx(table(rows, ['a', 'b', 'c'])));
				// XML 1.0 has no place for these; the writer puts U+FFFD there.
				const shown = normal(asRead(rows)).map((row) =>
					row.map((text) => text.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'))
				);
				expect(read.rows).toEqual(shown);
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps numbers as numbers and texts as texts, formulas among them', async () => {
		const parts = unzipSync(
			await writeXlsx(
				table(
					[
						['=1+1', 12, 0.25],
						['12', null, -3.5]
					],
					['mot', 'n', 'part']
				)
			)
		);
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		expect(sheet).not.toContain('<f>');
		expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
		expect(sheet).toMatch(/<c r="A3"[^>]* t="s"/);
		expect(sheet).toMatch(/<c r="B2"[^>]*><v>12<\/v>/);
		expect(sheet).toMatch(/<c r="C3"[^>]*><v>-3.5<\/v>/);
	});

	it('writes the notes of the table on a second sheet', async () => {
		const noted = { ...table([['a', 1]], ['x', 'y']), notes: ['n = 952', 'Base : réponses valides'] };
		const read = await readTable(await writeXlsx(noted), { sheet: 'Notes' });
		expect([...read.header, ...read.rows.flat()]).toEqual(['Passages', 'n = 952', 'Base : réponses valides']);
	});

	it('names its sheet by the title, without what Excel forbids', async () => {
		const titled = {
			...table([['a', 1]], ['x', 'y']),
			title: "Codages : [thèmes] / profession, d'après les 952 répondants"
		};
		expect((await readTable(await writeXlsx(titled))).sheets).toEqual(["Codages thèmes profession, d'ap"]);
	});

	it('shortens a cell that is too long for Excel, and marks it', async () => {
		const read = await readTable(await writeXlsx(table([['x', 'a'.repeat(40_000)]])));
		expect(read.rows[0]?.[1]).toHaveLength(32_767);
		expect(read.rows[0]?.[1]?.endsWith('a…')).toBe(true);
	});
});

describe('the formats of tables', () => {
	it('are registered under their own names', () => {
		for (const [name, writer] of Object.entries(tableWriters)) expect(writer.format).toBe(name);
	});
});
