import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable, type TableOptions } from '#lib/formats/read/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A spreadsheet of these sheets, each written as ODF writes it. */
function ods(body: string, head = '', styles = ''): Uint8Array {
	const namespaces = ['office', 'table', 'text', 'style', 'draw', 'calcext']
		.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
		.join(' ');
	const content =
		`${head}<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles>` +
		`<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
	return zipSync({
		mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
		'content.xml': utf8(content)
	});
}
const sheet = (rows: string, attributes = 'table:name="Feuille"') =>
	`<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (words: string, attributes = '') =>
	`<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const names = row(cell('nom') + cell('dit'));
const read = (bytes: Uint8Array, options?: TableOptions) => readTable(bytes, options);
const refused = (bytes: Uint8Array, options?: TableOptions) =>
	read(bytes, options).catch((error: unknown) => error);

describe('a spreadsheet of LibreOffice', () => {
	it('repeats the cells and the rows it says are repeated, and counts the empty ones', async () => {
		const rows =
			names +
			row(cell('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
			row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="90"') +
			row(`<table:table-cell/>${cell('b')}<table:table-cell table:number-columns-repeated="16382"/>`);
		expect(await read(ods(sheet(rows)))).toMatchObject({
			header: ['nom', 'dit'],
			rows: [
				['a', 'a'],
				['a', 'a'],
				['', 'b']
			],
			rowNumbers: [2, 3, 94]
		});
	});

	it('leaves out notes on a cell and what is drawn over it, and keeps its spaces and line ends', async () => {
		const words =
			'un<text:s text:c="3"/>deux<text:tab/>trois<text:line-break/>quatre</text:p>' +
			'<office:annotation><text:p>une note</text:p></office:annotation><text:p>cinq';
		const drawn = '<draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box></draw:frame>';
		const { rows } = await read(ods(sheet(names + row(cell(words) + cell(`six${drawn}`)))));
		expect(rows).toEqual([['un   deux\ttrois\nquatre\ncinq', 'six']]);
	});

	it('is read from its first sheet that is not hidden', async () => {
		const styles =
			'<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>' +
			'<style:style style:name="ta2"><style:table-properties table:display="true"/></style:style>';
		const body =
			sheet(row(cell('caché')), 'table:name="A" table:style-name="ta1"') +
			sheet(names + row(cell('Élodie')), 'table:name="B" table:style-name="ta2"');
		expect(await read(ods(body, '', styles))).toMatchObject({
			sheet: 'B',
			sheets: ['A', 'B'],
			rows: [['Élodie', '']]
		});
		expect(await read(ods(body, '', styles), { sheet: 'A' })).toMatchObject({ header: ['caché'], rows: [] });
	});

	it.each([
		['cells', names + row(cell('a', 'table:number-columns-repeated="2000000000"'))],
		['rows', names + row(cell('a'), 'table:number-rows-repeated="2000000000"')],
		['emptiness', names + row(`<table:table-cell table:number-columns-repeated="99999999"/>${cell('a')}`)]
	])('that repeats %s without measure is refused before they are made', async (_, rows) => {
		expect(await refused(ods(sheet(rows)))).toMatchObject({ code: 'too-many-cells' });
	});

	it('that repeats a long text is refused before each becomes a text of its own', async () => {
		const rows = names + row(cell('a'.repeat(100_000)), 'table:number-rows-repeated="900000"');
		expect(await refused(ods(sheet(rows)))).toMatchObject({ code: 'too-large' });
	});

	it('whose entities refer to each other or to a file is refused', async () => {
		const head = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
		expect(await refused(ods(sheet(names + row(cell('&a;&f;'))), head))).toMatchObject({ code: 'damaged' });
	});
});
