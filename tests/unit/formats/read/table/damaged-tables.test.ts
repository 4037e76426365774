import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadRefusal, readTable, type ReadTable } from '#lib/formats/read/index.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/tables/${name}`));
const samples: Record<string, Uint8Array> = {
	csv: new TextEncoder().encode('nom;âge;"ce qu\'il dit"\nÉlodie;42;"oui ""; non"\n\n😀;;x\n'.repeat(5)),
	tsv: new TextEncoder().encode('nom\tâge\r\nÉlodie\t42\r\n'.repeat(5)),
	xlsx: fixture('participants.xlsx'),
	ods: fixture('participants.ods')
};

/** A refusal, or a table as every table has to be. */
async function fairly(bytes: Uint8Array): Promise<void> {
	let table: ReadTable;
	try {
		table = await readTable(bytes);
	} catch (error) {
		expect(error).toBeInstanceOf(ReadRefusal);
		return;
	}
	expect(new Set(table.header).size).toBe(table.header.length);
	expect(table.rows.every((row) => row.length === table.header.length)).toBe(true);
	expect(table.rowNumbers).toHaveLength(table.rows.length);
	expect(table.rows.flat().some((cell) => cell.includes('\0'))).toBe(false);
}

describe.each(Object.entries(samples))('a damaged %s', (format, whole) => {
	const numRuns = format === 'csv' || format === 'tsv' ? 200 : 60;

	it('cut short ends in a refusal or a fair table', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), (length) => fairly(whole.slice(0, length))),
			{ numRuns, seed: 21 }
		);
	});

	it('with bytes changed ends in a refusal or a fair table', async () => {
		const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
				const bytes = Uint8Array.from(whole);
				for (const [at, byte] of changes) bytes[at] = byte;
				return fairly(bytes);
			}),
			{ numRuns, seed: 22 }
		);
	});

	it('with a good beginning, or none, and random bytes after it ends in a refusal or a fair table', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 3000 }), (length, tail) =>
				fairly(Uint8Array.from([...whole.subarray(0, length), ...tail]))
			),
			{ numRuns, seed: 23 }
		);
	});
});
