import { describe, expect, it } from 'vitest';
import { cellsOf, fixture, readBytes, readFixture, refusalOf } from './files.ts';

describe.each(['haven-8.dta', 'haven-13.dta', 'haven-15.dta', 'haven-strl.dta'])('%s', (file) => {
	it('holds what R put in it', async () => {
		const dataset = await readFixture(file);
		expect(dataset.format).toBe('dta');
		expect(cellsOf(dataset, 'taille')).toEqual(['1', '2', '.a', '']);
		expect(cellsOf(dataset, 'jour')).toEqual(['2021-03-31', '1960-01-01', '', '2099-12-31']);
		expect(cellsOf(dataset, 'instant')).toEqual([
			'2021-03-31T14:05:09',
			'1999-12-31T23:59:59',
			'',
			'2021-03-31T00:00:00'
		]);
		expect(cellsOf(dataset, 'reel')).toEqual(['0.1', '1e-10', '-5', '']);
		expect(dataset.book.variables.find(({ name }) => name === 'taille')).toMatchObject({
			label: 'Taille',
			scale: [
				{ value: '1', label: 'petit' },
				{ value: '2', label: 'grand' }
			],
			missing: [{ value: '.a', label: 'ne sait pas', reason: 'dont-know' }]
		});
	});

	it('is refused wherever it is cut before its last row', async () => {
		const bytes = fixture(file);
		const whole = await readBytes(file, bytes);
		expect(whole.rows.inFile).toBe(4);
		for (let length = 30; length < bytes.length * (file === 'haven-8.dta' ? 0.6 : 1); length += 53) {
			const { code } = await refusalOf(readBytes(file, bytes.slice(0, length)));
			expect(['file-truncated', 'file-damaged']).toContain(code);
		}
	});
});

it('long strings of a Stata file are read whole', async () => {
	expect(cellsOf(await readFixture('haven-strl.dta'), 'texte')).toEqual([
		'x'.repeat(3000),
		'court',
		'y'.repeat(2500),
		''
	]);
});

it('a Stata file of before version 8 is refused by its number', async () => {
	const bytes = Uint8Array.of(110, 2, 1, 0, 1, 0, 0, 0);
	expect(await refusalOf(readBytes('x.dta', bytes))).toEqual({
		code: 'unknown-stata-version',
		values: { version: 110 }
	});
});
