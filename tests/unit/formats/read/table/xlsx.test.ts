import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, type TableOptions } from '#lib/formats/read/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
	`<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

interface Parts {
	/** What stands inside `sheetData`. */
	rows?: string;
	strings?: string;
	styles?: string;
	/** What stands inside `workbook`. */
	workbook?: string;
	relations?: string;
	sheet?: string;
}

/** A workbook of these parts; stored, so that it is not refused for how far it inflates. */
function workbook(given: Parts): Uint8Array {
	const relations = [
		relation('s', 'worksheet', 'worksheets/sheet1.xml'),
		relation('t', 'sharedStrings', 'sharedStrings.xml'),
		relation('y', 'styles', 'styles.xml')
	];
	const parts: Record<string, string> = {
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${given.workbook ?? '<sheets><sheet name="A" r:id="s"/></sheets>'}</workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${given.relations ?? relations.join('')}</Relationships>`,
		'xl/sharedStrings.xml': `<sst ${main}>${given.strings ?? ''}</sst>`,
		'xl/styles.xml': `<styleSheet ${main}>${given.styles ?? ''}</styleSheet>`,
		'xl/worksheets/sheet1.xml':
			given.sheet ?? `<worksheet ${main}><sheetData>${given.rows ?? ''}</sheetData></worksheet>`
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, utf8(part)])), {
		level: 0
	});
}

const read = (given: Parts, options: TableOptions = {}) =>
	readTable(workbook(given), { headerRow: 0, ...options });
const rowsOf = async (given: Parts) => (await read(given)).rows;
const refusal = (given: Parts, limits: TableOptions['limits'] = {}) =>
	read(given, { limits }).catch((error: unknown) => error);
const cell = (inside: string, attributes = '') => `<row><c ${attributes}>${inside}</c></row>`;

describe('a workbook', () => {
	it('gives strings from its list and from the cell, whole over their runs, without the readings above', async () => {
		const runs = '<r><rPr><b/></rPr><t>dou</t></r><r><t xml:space="preserve">leur </t></r>';
		const reading = '<rPh sb="0" eb="1"><t>とう</t></rPh>';
		expect(
			await rowsOf({
				strings: `<si><t>a&amp;b</t></si><si>${runs}</si><si><t>東</t>${reading}</si><si><t>x_x000D_\ny_x0041_</t></si>`,
				rows:
					[0, 1, 2, 3].map((index) => cell(`<v>${index}</v>`, 't="s"')).join('') +
					cell(`<is>${runs}</is>`, 't="inlineStr"') +
					cell(`<is><t>東</t>${reading}</is>`, 't="inlineStr"') +
					cell('<f>A1</f><v>é</v>', 't="str"') +
					cell('<v>9</v>', 't="s"')
			})
		).toEqual([['a&b'], ['douleur '], ['東'], ['x\nyA'], ['douleur '], ['東'], ['é']]);
	});

	it('tells dates from numbers by the formats of its cells', async () => {
		const formats = [
			'yyyy\\-mm\\-dd',
			'[$-40C]d mmm',
			'[h]:mm',
			'0.00&quot; days&quot;',
			'[Red]0.0',
			'#,##0\\ \\h',
			'General'
		];
		const styles =
			`<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
			`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
			`<cellXfs><xf/><xf numFmtId="14"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs>`;
		const rows = Array.from({ length: 9 }, (_, style) => cell('<v>46093</v>', `s="${style}"`)).join('');
		expect((await rowsOf({ styles, rows })).flat()).toEqual([
			'46093',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'46093',
			'46093',
			'46093',
			'46093'
		]);
	});

	it('counts its days from 1900, with a day that never was, or from 1904', async () => {
		const styles = '<cellXfs><xf numFmtId="22"/></cellXfs>';
		const rows = ['1', '59', '60', '61', '0.5'].map((day) => cell(`<v>${day}</v>`, 's="0"')).join('');
		expect((await rowsOf({ styles, rows })).flat()).toEqual([
			'1900-01-01',
			'1900-02-28',
			'1900-02-28',
			'1900-03-01',
			'12:00:00'
		]);
		const from1904 = '<workbookPr date1904="1"/><sheets><sheet name="A" r:id="s"/></sheets>';
		expect(await rowsOf({ styles, rows: cell('<v>1</v>', 's="0"'), workbook: from1904 })).toEqual([
			['1904-01-02']
		]);
	});

	it('places cells where they say, in any order, and after the last where they say nothing', async () => {
		const rows =
			'<row r="2"><c r="C2"><v>3</v></c><c><v>4</v></c><c r="A2"><v>1</v></c></row>' +
			'<row><c r="AA3"/><c r="B3"><v>2</v></c></row>';
		const table = await read({ rows });
		expect(table.rows).toEqual([
			['1', '', '3', '4'],
			['', '2', '', '']
		]);
		expect(table.rowNumbers).toEqual([2, 3]);
	});

	it('is read under prefixed names, from targets of all forms, without its sheets of charts', async () => {
		const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
		const sheets =
			'<sheet name="Graphe" r:id="g"/><sheet name="Cachée" state="hidden" r:id="h"/><sheet name="A" r:id="s"/>';
		const relations = [
			relation('g', 'chartsheet', 'chartsheets/sheet1.xml'),
			relation('h', 'worksheet', 'worksheets/sheet1.xml'),
			relation('s', 'worksheet', '/xl/worksheets/sheet1.xml')
		];
		expect(
			await read({ sheet, workbook: `<sheets>${sheets}</sheets>`, relations: relations.join('') })
		).toMatchObject({ rows: [['true']], sheets: ['Cachée', 'A'], sheet: 'A' });
	});

	it('whose empty cells have a look is no larger for them', async () => {
		const looks = '<c s="1"/>'.repeat(50);
		const rows = `<row><c><v>1</v></c>${looks}</row><row>${looks}</row>`.repeat(100);
		const table = await read({ rows }, { limits: { cells: 100 } });
		expect(table.rows).toEqual(Array.from({ length: 100 }, () => ['1']));
	});
});

describe('a workbook made to last is refused', () => {
	const full = '<row><c><v>1</v></c></row>';

	it.each<[string, Parts, string]>([
		['by the cells of its rows', { rows: full.repeat(101) }, 'too-many-cells'],
		['by cells far out', { rows: '<row><c r="CV1"><v>1</v></c></row>'.repeat(2) }, 'too-many-cells'],
		['by a cell beyond the last column', { rows: cell('<v>1</v>', 'r="XFE1"') }, 'damaged'],
		['by a cell that says no column', { rows: cell('<v>1</v>', 'r="12"') }, 'damaged'],
		['by its empty cells', { rows: `<row>${'<c/>'.repeat(1000)}</row>` }, 'too-large'],
		['by its empty rows', { rows: '<row/>'.repeat(1000) }, 'too-large'],
		['by strings no cell points at', { rows: full, strings: '<si/>'.repeat(1000) }, 'too-large'],
		['by its styles', { rows: full, styles: `<cellXfs>${'<xf/>'.repeat(500)}</cellXfs>` }, 'too-large'],
		[
			'by attributes',
			{ rows: cell('', Array.from({ length: 501 }, (_, n) => `a${n}=""`).join(' ')) },
			'too-large'
		],
		['by its depth', { rows: cell('<a>'.repeat(300)) }, 'too-deep'],
		['by a part that is not there', { workbook: '<sheets/>' }, 'unknown-sheet']
	])('%s', async (_, parts, code) => {
		// Parts may have no more than a hundred elements an entry, and four a cell.
		expect(await refusal(parts, { cells: 100, entries: 5 })).toMatchObject({ code });
	});

	it('by its sheets', async () => {
		const sheets = (count: number) => `<sheets>${'<sheet name="A" r:id="s"/>'.repeat(count)}</sheets>`;
		expect(await refusal({ rows: full, workbook: sheets(1001) })).toMatchObject({ code: 'too-many-entries' });
		expect(await read({ rows: full, workbook: sheets(1000) })).toMatchObject({ sheet: 'A' });
	});
});

it('A workbook whose cells all point at one long string is refused before each becomes a string of its own', async () => {
	const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(3000);
	const strings = `<si><t>${'a'.repeat(32_767)}</t></si>`;
	await expect(readTable(workbook({ rows, strings }))).rejects.toMatchObject({ code: 'too-large' });
});
