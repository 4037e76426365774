import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cellAt,
	ColumnBuilder,
	columnFromBytes,
	columnToBytes,
	rowsOf,
	tally,
	type Column
} from '#lib/core/survey/index.ts';

function columnOf(cells: readonly string[]): Column {
	const builder = new ColumnBuilder();
	for (const cell of cells) builder.add(cell);
	return builder.finish();
}

const cellsOf = (column: Column): string[] =>
	Array.from({ length: rowsOf(column) }, (_, row) => cellAt(column, row));
const repeated = (count: number, cell: (row: number) => string): string[] =>
	Array.from({ length: count }, (_, row) => cell(row));

describe('a column of raw answers', () => {
	it('gives every cell back as it stood in the file', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.string({ unit: 'grapheme' }),
						fc.double().map(String),
						fc.constantFrom('', 'NA', '1,50', '007')
					)
				),
				(cells) => {
					expect(cellsOf(columnOf(cells))).toEqual(cells);
				}
			)
		);
	});

	it('comes back from its bytes', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String))), (cells) => {
				const column = columnOf(cells);
				expect(columnFromBytes(columnToBytes(column))).toEqual(column);
			})
		);
	});

	it('of many different numbers keeps float64, with the words among them, and gives each back', () => {
		const cells = repeated(5000, (row) => (row % 7 === 0 ? 'NA' : row % 11 === 0 ? '' : String(row * 1.25)));
		const column = columnOf(cells);
		expect(column.kind).toBe('numbers');
		expect(cellsOf(column)).toEqual(cells);
		expect(columnFromBytes(columnToBytes(column))).toEqual(column);
	});

	it('of numbers with two decimals and a comma gives back 12,50, not 12,5', () => {
		const cells = repeated(3000, (row) => (row / 4).toFixed(2).replace('.', ','));
		const column = columnOf(cells);
		expect(column).toMatchObject({ kind: 'numbers', form: { mark: ',', decimals: 2 } });
		expect(cellsOf(column)).toEqual(cells);
	});

	it('of identifiers with leading zeros keeps them as texts', () => {
		const cells = repeated(3000, (row) => String(row).padStart(6, '0'));
		const column = columnOf(cells);
		expect(column.kind).toBe('codes');
		expect(cellsOf(column)).toEqual(cells);
	});

	it('of a hundred thousand different texts lays them one after another', () => {
		const cells = repeated(100_000, (row) => `réponse ${row} ☂`);
		const column = columnOf(cells);
		expect(column.kind).toBe('texts');
		expect(cellAt(column, 99_999)).toBe('réponse 99999 ☂');
		expect(cellsOf(columnFromBytes(columnToBytes(column)))).toEqual(cells);
	});

	it.each([255, 256, 257, 65_535, 65_536, 65_537])(
		'holds %i different categories that come back',
		(different) => {
			const cells = repeated(3 * different, (row) => `option ${Math.floor(row / 3)}`);
			const column = columnOf(cells);
			expect(column.kind).toBe('codes');
			expect(cellAt(column, 3 * different - 1)).toBe(`option ${different - 1}`);
			expect(tally(column, Infinity).counts[different - 1]).toBe(3);
		}
	);

	it('turns to texts when numbers give way to words', () => {
		const cells = [...repeated(2000, String), ...repeated(70_000, (row) => `mot ${row}`)];
		const column = columnOf(cells);
		expect(column.kind).toBe('texts');
		expect(cellsOf(column)).toEqual(cells);
	});

	it('refuses bytes of another layout', () => {
		const bytes = columnToBytes(columnOf(['a']));
		const text = new TextDecoder().decode(bytes).replace('"layout":1', '"layout":9');
		expect(() => columnFromBytes(new TextEncoder().encode(text))).toThrow(RangeError);
	});
});
