import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
	guessColumns,
	readTable,
	type TableOptions
} from '../../../../../src/lib/formats/read/table/index.ts';

// participants.fods is written by hand; LibreOffice 7.4 made the xlsx and the ods out of it.
const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/tables/${name}`));
const refusal = (bytes: Uint8Array, options?: TableOptions) =>
	readTable(bytes, options).catch((error: unknown) => error);

describe.each(['xlsx', 'ods'])('a spreadsheet of participants as %s', (format) => {
	const bytes = fixture(`participants.${format}`);

	it('gives each cell in one written form', async () => {
		const table = await readTable(bytes);
		expect(table.header).toEqual([
			'nom',
			'années',
			'entretien',
			'début',
			'durée',
			'part',
			'interrogé',
			'double',
			'remarque'
		]);
		expect(table.rows).toEqual([
			[
				'Élodie 🙂',
				'1.5',
				'2026-03-12',
				'2026-03-12T09:30:00',
				'01:10:00',
				'0.125',
				'true',
				'3',
				'une ligne\n« et une autre »'
			],
			['Bernard', '10', '', '', '', '1', 'false', '#DIV/0!', 'a   bc'],
			['Claire', '-0.1', '', '', '', '', '', '', '']
		]);
		expect(table).toMatchObject({ format, rowNumbers: [2, 3, 7], encoding: '', delimiter: '' });
	});

	it('lists its sheets and reads the one asked for', async () => {
		expect(await readTable(bytes)).toMatchObject({
			sheets: ['Participants', 'Lisez-moi'],
			sheet: 'Participants'
		});
		expect(await readTable(bytes, { sheet: 'Lisez-moi' })).toMatchObject({ header: ['note'], rows: [] });
		expect(await refusal(bytes, { sheet: 'Feuille 3' })).toMatchObject({
			code: 'unknown-sheet',
			values: { sheet: 'Feuille 3', sheets: 'Participants, Lisez-moi' }
		});
	});

	it('is refused beyond the cells allowed', async () => {
		expect(await refusal(bytes, { limits: { cells: 10 } })).toMatchObject({ code: 'too-many-cells' });
	});

	it('is refused, in words, when cut anywhere', async () => {
		for (let kept = 40; kept < bytes.length; kept += Math.ceil(bytes.length / 12))
			expect(await refusal(bytes.slice(0, kept))).toMatchObject({ name: 'ReadRefusal' });
	});
});

describe('the types of the columns of a spreadsheet', () => {
	it('are guessed from the cells', async () => {
		const guesses = guessColumns(await readTable(fixture('participants.ods')));
		expect(guesses.map(({ name, type, missing }) => [name, type, missing])).toEqual([
			['nom', 'text', 0],
			['années', 'numeric', 0],
			['entretien', 'date', 2],
			['début', 'date', 2],
			['durée', 'text', 2],
			['part', 'numeric', 1],
			['interrogé', 'text', 1],
			['double', 'text', 1],
			['remarque', 'text', 1]
		]);
	});
});

describe('a workbook made to harm', () => {
	const parts = unzipSync(fixture('participants.xlsx'));
	const sheet = 'xl/worksheets/sheet1.xml';
	const withSheet = (xml: string) => zipSync({ ...parts, [sheet]: new TextEncoder().encode(xml) });

	it('that inflates without end is refused before the library sees it', async () => {
		const bomb = zipSync({ ...parts, [sheet]: new Uint8Array(20 * 2 ** 20) });
		expect(bomb.length).toBeLessThan(2 ** 17);
		expect(await refusal(bomb)).toMatchObject({ code: 'inflates-too-far' });
	});

	it('that claims a cell in the farthest corner is refused or read without its emptiness', async () => {
		const xml =
			'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
			'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>';
		const outcome = await readTable(withSheet(xml)).catch((error: unknown) => error);
		if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'ReadRefusal' });
		else expect(outcome).toMatchObject({ rowNumbers: [1048576] });
	});

	it('whose entities refer to each other or to a file gives none of them', async () => {
		const xml =
			'<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>' +
			'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
			'<row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&f;</t></is></c></row></sheetData></worksheet>';
		const outcome = await readTable(withSheet(xml)).catch((error: unknown) => error);
		expect(JSON.stringify(outcome)).not.toMatch(/lollol|root:/);
	});

	it('of before 2007, or under a password, is refused for what it is', async () => {
		const ole = new Uint8Array(600);
		ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		expect(await refusal(ole)).toMatchObject({ code: 'not-this-format' });
		ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 512);
		expect(await refusal(ole)).toMatchObject({ code: 'encrypted' });
	});

	it('that is another kind of zip is not taken for a table', async () => {
		expect(await refusal(zipSync({ 'word/document.xml': new Uint8Array(3) }))).toMatchObject({
			code: 'not-this-format'
		});
	});
});
