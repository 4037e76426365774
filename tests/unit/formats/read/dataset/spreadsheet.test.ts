import { describe, expect, it } from 'vitest';
import { rowNumber } from '#lib/formats/read/index.ts';
import { cellsOf, noticesOf, readBytes } from './files.ts';
import { xlsxFrom } from './made-xlsx.ts';

describe('a workbook of answers', () => {
	const bytes = xlsxFrom({
		Réponses: [['id', 'âge', 'avis'], ['1', '55', 'bon'], [], ['2', '60'], ['3', '', 'moyen'], [], []],
		Notes: [['rien']]
	});

	it('is read from its first sheet, rows of nothing counted', async () => {
		const dataset = await readBytes('x.xlsx', bytes);
		expect(dataset).toMatchObject({ format: 'xlsx', sheet: 'Réponses', sheets: ['Réponses', 'Notes'] });
		expect(dataset.rows).toEqual({ inFile: 6, blank: 3 });
		expect(cellsOf(dataset, 'avis')).toEqual(['bon', '', 'moyen']);
		expect([0, 1, 2].map((row) => rowNumber(dataset.numbering, row))).toEqual([2, 4, 5]);
		expect(noticesOf(dataset)).toEqual([]);
	});

	it('is read from the sheet that is chosen', async () => {
		await expect(readBytes('x.xlsx', bytes, { sheet: 'Absente' })).rejects.toMatchObject({
			code: 'unknown-sheet'
		});
	});
});
