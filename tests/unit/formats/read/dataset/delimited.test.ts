import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { previewOf, rowNumber } from '#lib/formats/read/index.ts';
import { cellsOf, noticesOf, readBytes, readText, refusalOf, warningsOf } from './files.ts';

const lines = (...rows: string[]): string => rows.join('\n') + '\n';
const many = (count: number, row: (index: number) => string): string[] =>
	Array.from({ length: count }, (_, index) => row(index));

describe('a csv of answers', () => {
	it('goes into columns as it stands', async () => {
		const dataset = await readText(lines('id;âge;avis', '1;55;"bon; mais"', '2;60;"deux\nlignes"', '3;;'));
		expect(dataset).toMatchObject({
			format: 'csv',
			encoding: 'utf-8',
			delimiter: ';',
			headerRows: 1,
			rows: { inFile: 3, blank: 0 }
		});
		expect(cellsOf(dataset, 'avis')).toEqual(['bon; mais', 'deux\nlignes', '']);
		expect(dataset.book.id).toBe('id');
	});

	it('longer than a piece of the reading comes in whole', async () => {
		const rows = many(
			40_000,
			(index) => `${index},"réponse ""${index % 7}"" ${'x'.repeat(index % 50)}",${index % 5}`
		);
		const dataset = await readText(lines('id,texte,note', ...rows));
		expect(dataset.rows.inFile).toBe(40_000);
		expect(cellsOf(dataset, 'id')).toEqual(many(40_000, String));
		expect(cellsOf(dataset, 'texte')[39_999]).toBe(`réponse "1" ${'x'.repeat(49)}`);
	});

	it('tells rows of nothing and columns of nothing from answers, and keeps the row numbers', async () => {
		const dataset = await readText(lines('id,a,,', '1,x,,', ',,,', '2,y,,', '', '3,z,,', ',,,', ',,,'));
		expect(dataset.rows).toEqual({ inFile: 7, blank: 4 });
		expect(dataset.columnCounts).toEqual({ inFile: 4, blank: 2 });
		expect([0, 1, 2].map((row) => rowNumber(dataset.numbering, row))).toEqual([2, 4, 6]);
	});

	it('with a title above its header is read from the header', async () => {
		const dataset = await readText(lines('Enquête 2021', '', 'id,sexe,âge', '1,F,55', '2,H,60'));
		expect(dataset.book.variables.map(({ name }) => name)).toEqual(['id', 'sexe', 'âge']);
		expect(dataset.notices).toContainEqual({ code: 'rows-above-header', values: { count: 1, row: 3 } });
	});

	it('is read with the header rows that are chosen', async () => {
		const text = lines('id,sexe', 'Identifiant,Sexe', '1,F', '2,H');
		expect((await readText(text, { headerRows: 2 })).rows.inFile).toBe(2);
		expect((await readText(text, { headerRow: 0 })).book.variables.map(({ name }) => name)).toEqual([
			'column_1',
			'column_2'
		]);
	});
});

describe('bad input', () => {
	it('ragged rows are squared, and told with the first of each', async () => {
		const dataset = await readText(
			lines('a,b,c', '1,2,3', '1,2', '1,2,3,4', '1,2,3,,', '4,5,6', '7,8,9', '7,8,9')
		);
		expect(dataset.notices).toEqual([
			{ code: 'rows-too-long', values: { count: 1, row: 4 } },
			{ code: 'rows-too-short', values: { count: 1, row: 3 } },
			{ code: 'header-empty', values: { count: 1, column: '4' } }
		]);
		expect(cellsOf(dataset, 'c')).toEqual(['3', '', '3', '3', '6', '9', '9']);
		expect(cellsOf(dataset, 'column_4')).toEqual(['', '', '4', '', '', '', '']);
	});

	it('a quotation mark that never closes is refused where it opens', async () => {
		const text = lines('a,b', '1,2', '3,"quatre', ...many(50, (index) => `${index},x`));
		expect(await refusalOf(readText(text))).toEqual({
			code: 'quote-never-closes',
			values: { row: 3, column: 2 }
		});
	});

	it('and one of many megabytes is not held', async () => {
		const text = lines('a,b', '1,2', '3,"quatre') + '0123456789\n'.repeat(1_200_000);
		expect(await refusalOf(readText(text))).toEqual({
			code: 'quote-never-closes',
			values: { row: 3, column: 2 }
		});
	});

	it('a line of 200 MB is refused before it is held', async () => {
		const piece = new Uint8Array(2 ** 20).fill(65);
		let read = 0;
		const source = {
			name: 'x.csv',
			size: null,
			async *chunks() {
				yield new TextEncoder().encode('a,b\n1,2\n');
				for (let index = 0; index < 200; index++) {
					read++;
					yield piece;
				}
			}
		};
		const { readDataset } = await import('#lib/formats/read/index.ts');
		expect(await refusalOf(readDataset(source))).toEqual({
			code: 'line-too-long',
			values: { row: 3, limit: 8 * 2 ** 20 }
		});
		expect(read).toBeLessThan(12);
	});

	it('Windows-1252 is told from UTF-8, and a file of both is read line by line', async () => {
		const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		const utf8 = (text: string) => new TextEncoder().encode(text);
		const one = await readBytes('x.csv', latin('id,ville\n1,Liège\n2,Namur\n'));
		expect(one.encoding).toBe('windows-1252');
		expect(noticesOf(one)).toEqual(['encoding-guessed']);
		expect(cellsOf(one, 'ville')).toEqual(['Liège', 'Namur']);
		const both = await readBytes(
			'x.csv',
			new Uint8Array([...utf8('id,ville\n1,Liège\n'), ...latin('2,Liège\n'), ...utf8('3,Ans\n')])
		);
		expect(cellsOf(both, 'ville')).toEqual(['Liège', 'Liège', 'Ans']);
		expect(both.notices).toEqual([
			{ code: 'mixed-encodings', values: { encoding: 'windows-1252', count: 1, row: 3 } }
		]);
	});

	it.each(['utf-16le', 'utf-16be'])('%s is read, with its byte order mark and without', async (encoding) => {
		const text = '\ufeffid,ville\r\n1,Liège\r\n2,Ath\r\n';
		const bytes = (given: string) =>
			Uint8Array.from(
				[...given].flatMap((letter) => {
					const code = letter.charCodeAt(0);
					return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
				})
			);
		for (const given of [text, text.slice(1)]) {
			const dataset = await readBytes('x.csv', bytes(given));
			expect(dataset.encoding).toBe(encoding);
			expect(cellsOf(dataset, 'ville')).toEqual(['Liège', 'Ath']);
		}
	});

	it('text that was encoded twice is told with what it was', async () => {
		const dataset = await readText(lines('id,ville', '1,LiÃ¨ge', '2,Namur', '3,Namur', '4,LiÃ¨ge'));
		expect(warningsOf(dataset, 'ville')).toEqual([
			{ code: 'double-encoded', values: { value: 'LiÃ¨ge', likely: 'Liège', n: 2 } }
		]);
	});

	it('repeated and empty headers, line breaks and byte order marks in headers and cells', async () => {
		const dataset = await readText(
			'\ufeffid,"Votre\navis",avis,avis,,x\n1,\ufeffbon,a,b,c,="007"\n2,bon,a,b,c,="008"\n'
		);
		expect(dataset.book.variables.map(({ name }) => name)).toEqual([
			'id',
			'Votre avis',
			'avis',
			'avis_2',
			'column_5',
			'x'
		]);
		expect(dataset.book.variables[1]?.column).toBe('Votre\navis');
		expect(dataset.book.variables[4]?.column).toEqual({ at: 5 });
		expect(cellsOf(dataset, 'Votre avis')).toEqual(['bon', 'bon']);
		expect(cellsOf(dataset, 'x')).toEqual(['007', '008']);
		expect(noticesOf(dataset)).toEqual(['header-empty', 'header-repeated', 'cells-unwrapped']);
	});

	it('twenty thousand columns are refused', async () => {
		const text = lines(many(20_000, (index) => `q${index}`).join(','), many(20_000, () => '1').join(','));
		expect(await refusalOf(readText(text))).toEqual({
			code: 'too-many-columns',
			values: { row: 0, columns: 20_000, limit: 16_384 }
		});
	});

	it('what spreadsheets do to answers is told, column by column', async () => {
		const rows = many(30, (index) =>
			[
				index,
				['3.8', '3.9', '3.1', '3.7'][index % 4],
				['3-Apr', '1-2', '5-6'][index % 3],
				index === 4 ? '31/02/2021' : '12/03/2021',
				index === 5 ? '1E+05' : `A${index}`,
				index === 6 ? '"1,5"' : '1.5',
				index === 7 ? '=SUM(A1:A3)' : 'oui',
				index === 8 ? '#DIV/0!' : '4'
			].join(',')
		);
		const dataset = await readText(lines('id,version,fois,jour,code,mesure,texte,note', ...rows));
		expect(warningsOf(dataset, 'version')).toEqual([
			{ code: 'zero-eaten', values: { value: '3.1', likely: '3.10', n: 7 } }
		]);
		expect(warningsOf(dataset, 'fois')).toEqual([
			{ code: 'spreadsheet-date', values: { value: '3-Apr', n: 10 } }
		]);
		expect(warningsOf(dataset, 'jour')).toEqual([
			{ code: 'impossible-date', values: { value: '31/02/2021', n: 1 } }
		]);
		expect(warningsOf(dataset, 'code')).toEqual([
			{ code: 'scientific-notation', values: { value: '1E+05', n: 1 } }
		]);
		expect(warningsOf(dataset, 'mesure')).toEqual([
			{ code: 'mixed-decimals', values: { commas: 1, points: 29, example: '1,5' } }
		]);
		expect(warningsOf(dataset, 'texte')).toEqual([
			{ code: 'formula-text', values: { value: '=SUM(A1:A3)', n: 1 } }
		]);
		expect(warningsOf(dataset, 'note')).toContainEqual({
			code: 'spreadsheet-error',
			values: { value: '#DIV/0!', n: 1 }
		});
	});

	it('two respondents with one identifier are told with their rows', async () => {
		const rows = many(40, (index) => `R${index === 30 ? 3 : index},${index % 2}`);
		const dataset = await readText(lines('id,x', ...rows));
		const [id] = previewOf(dataset).columns;
		expect(id?.warnings).toContainEqual({
			code: 'duplicate-identifier',
			values: { value: 'R3', n: 2, rows: '5, 32' }
		});
	});

	it('a file of nothing, and a header without answers, are refused', async () => {
		expect((await refusalOf(readText(''))).code).toBe('dataset-empty');
		expect((await refusalOf(readText('\n\n'))).code).toBe('dataset-empty');
		expect(await refusalOf(readText('a,b\n'))).toEqual({ code: 'no-answers', values: { headerRows: 1 } });
	});

	it('a picture, an old workbook and a zip of something else are refused', async () => {
		const png = Uint8Array.from(many(400, String), (_, index) => (index % 3 === 0 ? 1 : 137));
		expect((await refusalOf(readBytes('x.csv', png))).code).toBe('binary');
		const ole = new Uint8Array(600);
		ole.set([0xd0, 0xcf, 0x11, 0xe0]);
		expect((await refusalOf(readBytes('x.xls', ole))).code).toBe('old-workbook');
		const locked = new Uint8Array(600);
		locked.set([0xd0, 0xcf, 0x11, 0xe0]);
		locked.set(
			[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
			100
		);
		expect((await refusalOf(readBytes('x.xlsx', locked))).code).toBe('encrypted');
		expect((await refusalOf(readBytes('x.xlsx', zipSync({ 'a.txt': strToU8('a') })))).code).toBe(
			'not-this-format'
		);
	});

	it('an xlsx that is a bomb is refused', async () => {
		const sheet = strToU8(`<worksheet><sheetData>${' '.repeat(8_000_000)}</sheetData></worksheet>`);
		const bomb = zipSync({
			'[Content_Types].xml': strToU8('<Types/>'),
			'xl/workbook.xml': strToU8(
				'<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				'<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
			),
			'xl/worksheets/sheet1.xml': sheet
		});
		expect((await refusalOf(readBytes('x.xlsx', bomb))).code).toBe('inflates-too-far');
	});

	it('a reading that is stopped leaves nothing', async () => {
		const controller = new AbortController();
		controller.abort();
		expect((await refusalOf(readText('a,b\n1,2\n', { progress: { signal: controller.signal } }))).code).toBe(
			'reading-cancelled'
		);
	});
});
