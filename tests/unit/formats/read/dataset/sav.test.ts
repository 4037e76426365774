import { describe, expect, it } from 'vitest';
import { cellsOf, fixture, readBytes, readFixture, refusalOf } from './files.ts';

const long = ['é'.repeat(400), 'court', 'abcdefghij'.repeat(70), ''];

describe.each(['haven.sav', 'haven-octets.sav', 'haven.zsav'])('%s', (file) => {
	it('holds what R put in it', async () => {
		const dataset = await readFixture(file);
		expect(dataset.format).toBe(file.endsWith('.zsav') ? 'zsav' : 'sav');
		expect(dataset.encoding).toBe('utf-8');
		expect(cellsOf(dataset, 'texte')).toEqual(long);
		expect(cellsOf(dataset, 'age')).toEqual(['55', '60', '99', '']);
		expect(cellsOf(dataset, 'jour')).toEqual(['2021-03-31', '1960-01-01', '', '2099-12-31']);
		expect(cellsOf(dataset, 'instant')[0]).toBe('2021-03-31T14:05:09');
		expect(cellsOf(dataset, 'un_nom_de_variable_tres_long_avec_accents_e')).toEqual([
			'1.5',
			'-2.25',
			'10000000000',
			String(1 / 3)
		]);
	});

	it('keeps labels and missing values, of strings too', async () => {
		const { book } = await readFixture(file);
		const variable = (name: string) => book.variables.find((question) => question.name === name);
		expect(variable('age')).toMatchObject({
			label: 'Âge révolu',
			type: 'numeric',
			missing: [{ value: '99', label: 'refus', reason: 'refused' }]
		});
		expect(variable('code')).toMatchObject({
			scale: [
				{ value: 'A1', label: 'Premier' },
				{ value: 'B2', label: 'B2' }
			],
			missing: [{ value: 'ZZ', label: 'Sans réponse', reason: 'refused' }]
		});
		expect(variable('longcode')?.scale[0]).toEqual({ value: 'abcdefghijkl', label: 'Étiquette' });
		expect(variable('intervalle')?.missingRange).toEqual([96, 99]);
	});
});

describe.each(['pspp-1252.sav', 'pspp-1252.zsav'])('%s', (file) => {
	it('is read in the code page it declares, with its sets and its weight', async () => {
		const dataset = await readFixture(file);
		expect(dataset.encoding).toBe('windows-1252');
		expect(cellsOf(dataset, 'nom')).toEqual(['Élodie habite loin', 'Zoé', '']);
		expect(cellsOf(dataset, 'h')).toEqual(['10:10:10', '00:00:01', '']);
		expect(cellsOf(dataset, 'm')).toEqual(['2021-03-01', '1999-01-01', '']);
		expect(dataset.book.weight).toBe('prix');
		expect(dataset.book.variables.find(({ name }) => name === 'prix')).toMatchObject({
			missing: [{ value: '12' }],
			missingRange: [90, Number.MAX_VALUE]
		});
		expect(dataset.book.sets).toMatchObject([
			{
				kind: 'indicators',
				name: 'aides',
				label: 'Aides reçues',
				columns: ['b1', 'b2', 'b3'],
				ticked: ['1']
			},
			{
				kind: 'categories',
				name: 'douleurs',
				columns: ['p1', 'p2'],
				options: [{ label: 'Dos' }, { label: 'Genou' }, { label: 'Cou' }]
			},
			{ kind: 'indicators', name: 'autres', columns: ['b1', 'b2'] }
		]);
	});
});

describe('a damaged file of SPSS', () => {
	it.each(['haven.sav', 'haven-octets.sav', 'haven.zsav', 'pspp-1252.sav'])(
		'%s is refused wherever it is cut',
		async (file) => {
			const bytes = fixture(file);
			for (let length = 100; length < bytes.length - 8; length += 97) {
				const { code } = await refusalOf(readBytes(file, bytes.slice(0, length)));
				expect(['file-truncated', 'file-damaged']).toContain(code);
			}
		}
	);

	it('that ends within the cases says in which', async () => {
		const bytes = fixture('haven.sav');
		expect(await refusalOf(readBytes('x.sav', bytes.slice(0, -100)))).toEqual({
			code: 'file-truncated',
			values: { row: 4, rows: 4 }
		});
	});

	it('under a password, or portable, is refused by its name', async () => {
		const encrypted = new Uint8Array(200);
		encrypted.set(new TextEncoder().encode('ENCRYPTEDSAV'), 8);
		encrypted[0] = 0x1c;
		expect(await refusalOf(readBytes('x.sav', encrypted))).toEqual({ code: 'spss-encrypted', values: {} });
		expect(await refusalOf(readFixture('pspp.por'))).toEqual({ code: 'spss-portable', values: {} });
	});
});
