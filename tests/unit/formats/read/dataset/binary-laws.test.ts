import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDta, writeSav, type Cells } from './binary-writers.ts';
import { cellsOf, readBytes } from './files.ts';

const number = fc.oneof(
	fc.constant(null),
	fc.integer({ min: -200, max: 300 }),
	fc
		.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
		.map((value) => (Object.is(value, -0) ? 0 : value))
);
const word = fc
	.string({ unit: fc.constantFrom(...'abc é☂1,;"'), maxLength: 12 })
	.map((text) => text.trimEnd());

/** A table of numbers and strings; strings of Stata are in Windows-1252 and hold no letter of more than a byte. */
const table = (ascii: boolean) =>
	fc.integer({ min: 1, max: 12 }).chain((rows) =>
		fc.record({
			rows: fc.constant(rows),
			columns: fc.array(
				fc.oneof(
					fc.array(number, { minLength: rows, maxLength: rows }).map((numbers) => ({ numbers })),
					fc.array(word, { minLength: rows, maxLength: rows }).map((texts) => ({
						width: 40,
						texts: ascii ? texts.map((text) => text.replace(/[é☂]/g, 'e')) : texts
					}))
				),
				{ minLength: 1, maxLength: 9 }
			)
		})
	);

const expected = (column: Cells): string[] =>
	'numbers' in column ? column.numbers.map((value) => (value === null ? '' : String(value))) : column.texts;

const named = (columns: readonly object[]): Cells[] =>
	columns.map((column, index) => ({ ...column, name: `variable_${index}` }) as Cells);

describe('what is written is read', () => {
	it.each([0, 1] as const)('from a .sav of compression %i', async (compression) => {
		await fc.assert(
			fc.asyncProperty(table(false), async ({ rows, columns }) => {
				const cells = named(columns);
				const dataset = await readBytes('x.sav', writeSav(cells, rows, compression));
				expect(dataset.rows.inFile).toBe(rows);
				for (const column of cells) expect(cellsOf(dataset, column.name)).toEqual(expected(column));
			})
		);
	});

	it('from a .dta', async () => {
		await fc.assert(
			fc.asyncProperty(table(true), async ({ rows, columns }) => {
				const cells = named(columns);
				const dataset = await readBytes('x.dta', writeDta(cells, rows));
				for (const column of cells) expect(cellsOf(dataset, column.name)).toEqual(expected(column));
			})
		);
	});
});
