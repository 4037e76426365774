import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cellAt, rowsOf } from '#lib/core/survey/index.ts';
import { bytesSource, readDataset, type DatasetOptions, type ReadDataset } from '#lib/formats/read/index.ts';

const fixtures = resolve(import.meta.dirname, '../../../../fixtures/datasets');

export const fixture = (name: string): Uint8Array => readFileSync(join(fixtures, name));

export const readBytes = (
	name: string,
	bytes: Uint8Array,
	options: DatasetOptions = {}
): Promise<ReadDataset> => readDataset(bytesSource(name, bytes), options);

export const readFixture = (name: string): Promise<ReadDataset> => readBytes(name, fixture(name));

export const readText = (
	text: string,
	options: DatasetOptions = {},
	name = 'enquete.csv'
): Promise<ReadDataset> => readBytes(name, new TextEncoder().encode(text), options);

/** The raw cells of a variable. */
export function cellsOf({ columns }: ReadDataset, name: string): string[] {
	const column = columns.get(name);
	if (!column) throw new Error(`no variable ${name}; there are ${[...columns.keys()].join(', ')}`);
	return Array.from({ length: rowsOf(column) }, (_, row) => cellAt(column, row));
}

/** The codes of the notices. */
export const noticesOf = ({ notices }: ReadDataset): string[] => notices.map(({ code }) => code);
/** The codes of the warnings of a variable. */
export const warningsOf = ({ warnings }: ReadDataset, name: string): unknown[] => [
	...(warnings.get(name) ?? [])
];

/** What a refused reading says. */
export async function refusalOf(reading: Promise<unknown>): Promise<{ code: string; values: unknown }> {
	try {
		await reading;
	} catch (error) {
		if (error instanceof Error && 'code' in error && 'values' in error)
			return { code: String(error.code), values: error.values };
		throw error;
	}
	throw new Error('it was read');
}
