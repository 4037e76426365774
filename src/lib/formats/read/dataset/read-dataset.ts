import { guessBook, membersOf, type Column } from '#lib/core/survey/index.ts';
import { ReadRefusal } from '../refusal.ts';
import { DatasetRefusal } from './codes.ts';
import { asciiAt } from './cursor.ts';
import { readDelimitedDataset } from './delimited.ts';
import { readDta } from './dta.ts';
import { isDta } from './dta/layout.ts';
import { isEncryptedSav, isPortable, isSav, readSav } from './sav.ts';
import { wholeOf, type ByteSource } from './source.ts';
import { readSpreadsheetDataset } from './spreadsheet-dataset.ts';
import type { DatasetOptions, RawDataset, ReadDataset } from './types.ts';

/** How much of a file is looked at to tell its format. */
const START = 4096;
/** A binary file is read whole. */
const LARGEST_BINARY = 2 ** 30;
const expected = 'csv, tsv, xlsx, ods, sav, zsav, dta';

export interface DatasetReader {
	name: string;
	/** True of the first bytes of a file of this format. */
	is(start: Uint8Array): boolean;
	read(source: ByteSource, options: DatasetOptions): Promise<RawDataset>;
}

async function whole(source: ByteSource): Promise<Uint8Array> {
	return wholeOf(source, LARGEST_BINARY, (bytes) => {
		throw new ReadRefusal('too-large', { bytes, limit: LARGEST_BINARY });
	});
}

const refuse = (refusal: () => Error) => (): Promise<RawDataset> => Promise.reject(refusal());

/** An OLE container is an xls of before 2007, or an xlsx under a password: that one says so in a stream's name. */
async function readOle(source: ByteSource): Promise<RawDataset> {
	const bytes = await whole(source);
	const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	throw text.includes('EncryptedPackage')
		? new ReadRefusal('encrypted')
		: new DatasetRefusal('old-workbook', {});
}

/** One line a format, the surest signs first; what no other reader knows is text. */
export const datasetReaders: readonly DatasetReader[] = [
	{ name: 'sav', is: isSav, read: async (source, options) => readSav(await whole(source), options) },
	{ name: 'dta', is: isDta, read: async (source, options) => readDta(await whole(source), options) },
	{ name: 'encrypted sav', is: isEncryptedSav, read: refuse(() => new DatasetRefusal('spss-encrypted', {})) },
	{ name: 'por', is: isPortable, read: refuse(() => new DatasetRefusal('spss-portable', {})) },
	{
		name: 'ole',
		is: (start) => start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11 && start[3] === 0xe0,
		read: readOle
	},
	{ name: 'zip', is: (start) => asciiAt(start, 0, 2) === 'PK', read: readSpreadsheetDataset },
	{
		name: 'pdf',
		is: (start) => asciiAt(start, 0, 4) === '%PDF',
		read: refuse(() => new DatasetRefusal('dataset-unknown', { expected }))
	},
	{ name: 'delimited', is: () => true, read: readDelimitedDataset }
];

async function startOf(source: ByteSource): Promise<Uint8Array> {
	for await (const chunk of source.chunks()) if (chunk.length > 0) return chunk.subarray(0, START);
	throw new DatasetRefusal('dataset-empty', {});
}

/** The raw columns of a file and what the file says of them; nothing is guessed. Throws as `readDataset`. */
export async function readRawDataset(source: ByteSource, options: DatasetOptions = {}): Promise<RawDataset> {
	const start = await startOf(source);
	const reader = datasetReaders.find(({ is }) => is(start));
	if (!reader) throw new DatasetRefusal('dataset-unknown', { expected });
	return reader.read(source, options);
}

const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

/** Guesses the book of a file that was read. */
export function understand(raw: RawDataset, name: string, decimal?: '.' | ','): ReadDataset {
	const { columns, hint, sets, ...rest } = raw;
	const guessed = guessBook(columns, {
		...hint,
		name,
		headerRows: raw.headerRows,
		...(decimal === undefined ? {} : { decimal })
	});
	// Of several sets a variable is in, the first names it.
	const inSets = new Map(
		[...sets].reverse().flatMap((set) => membersOf(set).map((column) => [column, set.name] as const))
	);
	const variables = guessed.book.variables.map((question) => {
		const setName = inSets.get(question.name);
		return setName === undefined ? question : { ...question, type: 'multiple' as const, setName };
	});
	const byName = new Map<string, Column>();
	guessed.columns.forEach(({ name: variable }, index) => {
		const column = columns[index]?.column;
		if (column) byName.set(variable, column);
	});
	return {
		...rest,
		book: { ...guessed.book, variables, sets: [...sets, ...guessed.book.sets] },
		columns: byName,
		warnings: new Map(guessed.columns.map((one) => [one.name, one.warnings]))
	};
}

/**
 * Reads a questionnaire out of a file: csv, tsv, xlsx, ods, SPSS or Stata, told by what it holds, with the tool that
 * wrote it told by its headers. Nothing is kept anywhere: what comes back is the whole of it.
 * Throws `DatasetRefusal` (see `DatasetRefusals`) and `ReadRefusal` ('too-large', 'binary', 'encrypted', 'damaged', …).
 */
export async function readDataset(source: ByteSource, options: DatasetOptions = {}): Promise<ReadDataset> {
	const raw = await readRawDataset(source, options);
	return understand(raw, options.name ?? nameOf(source.name), options.decimal);
}
