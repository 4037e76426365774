import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, type TableOptions } from '../../../../../src/lib/formats/read/table/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options?: TableOptions) => readTable(utf8(text), options);

describe('finding the delimiter', () => {
	it('takes the semicolon of French Excel although every number has a comma', async () => {
		const table = await read('âge;note\n1,5;2,5\n3,5;4,5\n');
		expect(table).toMatchObject({
			delimiter: ';',
			header: ['âge', 'note'],
			rows: [
				['1,5', '2,5'],
				['3,5', '4,5']
			]
		});
	});

	it('leaves one column of sentences with commas whole', async () => {
		const table = await read('verbatim\nOui, parfois\nNon\nEn fait, oui, souvent, même\n');
		expect(table.delimiter).toBe('');
		expect(table.rows.map(([cell]) => cell)).toEqual(['Oui, parfois', 'Non', 'En fait, oui, souvent, même']);
	});

	it('is not misled by commas, semicolons and line breaks inside quotation marks', async () => {
		const table = await read('code,quote\nA,"Un, deux ; trois\nquatre"\nB,"« Il a dit ""non"" »"\n');
		expect(table.delimiter).toBe(',');
		expect(table.rows).toEqual([
			['A', 'Un, deux ; trois\nquatre'],
			['B', '« Il a dit "non" »']
		]);
	});

	it('knows tabs, bars and the line by which Excel names a delimiter', async () => {
		expect(await read('a\tb\n1\t2\n')).toMatchObject({ delimiter: '\t' });
		expect(await read('a|b\n1|2\n')).toMatchObject({ delimiter: '|' });
		expect(await read('sep=;\na;b\n1;2\n')).toMatchObject({
			delimiter: ';',
			header: ['a', 'b'],
			rowNumbers: [3]
		});
	});

	it('does what it is told', async () => {
		expect(await read('a,b\n1,2\n', { delimiter: '' })).toMatchObject({ header: ['a,b'], rows: [['1,2']] });
	});
});

describe('decoding a table', () => {
	it('reads UTF-8 with or without BOM, UTF-16 and, failing those, Windows-1252', async () => {
		expect((await readTable(utf8('\ufeffprénom;âge\nZoé;4\n'))).header).toEqual(['prénom', 'âge']);
		const utf16 = Buffer.from('\ufeffprénom;âge\nZoé;4\n', 'utf16le');
		expect(await readTable(utf16)).toMatchObject({ encoding: 'utf-16le', rows: [['Zoé', '4']] });
		const latin = await readTable(Buffer.from('pr\xe9nom;\xe2ge\nZo\xe9;4\n', 'latin1'));
		expect(latin).toMatchObject({
			encoding: 'windows-1252',
			header: ['prénom', 'âge'],
			rows: [['Zoé', '4']]
		});
		expect(latin.notices.map(({ code }) => code)).toEqual(['encoding-guessed']);
	});

	it('reads with the encoding asked for', async () => {
		const mac = Buffer.from('pr\x8enom;x\nZo\x8e;4\n', 'latin1');
		expect((await readTable(mac, { encoding: 'macintosh' })).header).toEqual(['prénom', 'x']);
	});
});

describe('naming columns and squaring rows', () => {
	it('numbers rows as a spreadsheet does, blank ones counted but left out', async () => {
		const table = await read('a;b\r\n1;2\r\n;\r\n\r\n3;4\r\n');
		expect(table.rows).toEqual([
			['1', '2'],
			['3', '4']
		]);
		expect(table.rowNumbers).toEqual([2, 5]);
	});

	it('names a column that has no name, and tells two of one name apart', async () => {
		const table = await read('nom;;nom;\nZoé;4;5;\n');
		expect(table.header).toEqual(['nom', 'B', 'nom (2)']);
		expect(table.notices).toEqual([
			{ code: 'header-named', values: { column: 'B', name: 'B' } },
			{ code: 'header-named', values: { column: 'C', name: 'nom (2)' } }
		]);
	});

	it('keeps what stands beyond the header, and says so', async () => {
		const table = await read('a;b\n1;2\n1;2;3\n4\n5;6\n7;8\n');
		expect(table.header).toEqual(['a', 'b', 'C']);
		expect(table.rows[1]).toEqual(['1', '2', '3']);
		expect(table.rows[2]).toEqual(['4', '', '']);
		expect(table.notices).toContainEqual({ code: 'rows-too-long', values: { count: 1, row: 3 } });
		expect(table.notices).toContainEqual({ code: 'rows-too-short', values: { count: 1, row: 4 } });
	});

	it('takes the header from another row, or from none', async () => {
		const text = 'Enquête 2018;\na;b\n1;2\n3;4\n';
		expect(await read(text, { headerRow: 2 })).toMatchObject({
			header: ['a', 'b'],
			rows: [
				['1', '2'],
				['3', '4']
			]
		});
		const bare = await read('1;2\n3;4\n', { headerRow: 0 });
		expect(bare).toMatchObject({
			header: ['A', 'B'],
			rows: [
				['1', '2'],
				['3', '4']
			],
			notices: []
		});
	});

	it('takes back the apostrophe that kept a formula from running', async () => {
		expect((await read("a;b\n'=1+1;'- Bonjour\n-3,5;l'eau\n")).rows).toEqual([
			['=1+1', '- Bonjour'],
			['-3,5', "l'eau"]
		]);
	});

	it('says where a quotation mark is left open', async () => {
		const table = await read('a;b\n1;2\n3;"4\n5;6\n');
		expect(table.notices).toContainEqual({ code: 'unclosed-quote', values: { row: 3 } });
	});
});

describe('a table that cannot be read', () => {
	const refusal = (bytes: Uint8Array, options?: TableOptions) =>
		readTable(bytes, options).catch((error: unknown) => error);

	it('is refused in words when it is empty, not text, too large or has too many cells', async () => {
		expect(await refusal(new Uint8Array())).toMatchObject({ code: 'empty' });
		expect(await refusal(utf8(' \n\t\n\n'))).toMatchObject({ code: 'empty' });
		expect(await refusal(Uint8Array.from({ length: 999 }, (_, at) => at % 7))).toMatchObject({
			code: 'binary'
		});
		expect(await refusal(utf8('a;b\n1;2\n'), { limits: { bytes: 5 } })).toMatchObject({ code: 'too-large' });
		expect(await refusal(utf8('a;b\n1;2\n'), { limits: { cells: 3 } })).toMatchObject({
			code: 'too-many-cells',
			values: { limit: 3 }
		});
		expect(await refusal(utf8('a;b\n'), { encoding: 'morse' })).toMatchObject({ code: 'unknown-encoding' });
	});

	it.each([
		['lines', '\n'.repeat(2_000_001)],
		['quotation marks', '"'.repeat(8_000_001)]
	])('is refused for more %s than its cells can hold, before any is made', async (_, body) => {
		expect(await refusal(utf8(`a;b\n${body}`))).toMatchObject({ code: 'too-many-cells' });
	});

	it('is refused where one long row would make all the others as long', async () => {
		const table = `a;b\n${'1;2\n'.repeat(3000)}${'1;'.repeat(1000)}9`;
		expect(await refusal(utf8(table))).toMatchObject({ code: 'too-many-cells' });
		expect(await refusal(utf8(`a${';a'.repeat(16_384)}`))).toMatchObject({ code: 'too-many-entries' });
	});

	it('gives columns of one name as many numbers as there are', async () => {
		const { header } = await read(`${'a;'.repeat(15_999)}a\n1`, { delimiter: ';' });
		expect([header[0], header[1], header.at(-1)]).toEqual(['a', 'a (2)', 'a (16000)']);
	});

	it('never ends otherwise than in a table or a typed refusal', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
				const outcome = await refusal(bytes);
				expect(outcome instanceof Error ? outcome.name : 'table').toMatch(/^(ReadRefusal|table)$/);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('a table made to harm', () => {
	const limits = { cells: 1000 };
	const refusal = (content: string) =>
		readTable(new TextEncoder().encode(content), { limits }).catch((error: unknown) => error);

	it.each([
		['one line of nothing but delimiters', `a,b\n${','.repeat(2001)}`],
		['lines of nothing', `a,b\n${'\n'.repeat(1001)}c,d`],
		['quotation marks', `a,b\n${'"'.repeat(4001)}`]
	])('of %s is refused before it is split', async (_, content) => {
		expect(await refusal(content)).toMatchObject({ code: 'too-many-cells', values: { limit: 1000 } });
	});
});
