import { chooseDelimiter } from '../table/delimiter.ts';
import { notice, DatasetRefusal } from './codes.ts';
import { CsvRecords, LONGEST_RECORD } from './csv-records.ts';
import { TableIntake } from './intake.ts';
import { report } from './progress.ts';
import type { ByteSource } from './source.ts';
import { StreamDecoder } from './text-decoder.ts';
import type { DatasetOptions, RawDataset } from './types.ts';

/** Enough text to tell the delimiter by. */
const SAMPLE = 262_144;
/** Excel's own first line that names the delimiter. */
const NAMED_DELIMITER = /^"?sep=([;,\t|])"?\n/i;
/** Strings of one piece die young: of larger ones the parser is twice as slow. */
const PIECE = 131_072;

/** Told by the first rows; where a title above them hides it, by those that follow the title. */
function delimiterOf(text: string): string {
	const found = chooseDelimiter(text);
	const table = found === '' ? text.search(/^.*[,;\t|]/m) : -1;
	return table > 0 ? chooseDelimiter(text.slice(table)) : found;
}

/**
 * Reads a csv or tsv in one pass, piece by piece: memory holds one piece, one record and the columns.
 * Throws `DatasetRefusal` ('quote-never-closes', 'line-too-long', 'too-many-columns', 'no-answers', 'dataset-empty',
 * 'reading-cancelled') and `ReadRefusal` ('binary', 'unknown-encoding').
 */
export async function readDelimitedDataset(source: ByteSource, options: DatasetOptions): Promise<RawDataset> {
	const decoder = new StreamDecoder(options.encoding, LONGEST_RECORD);
	const intake = new TableIntake(options);
	let records: CsvRecords | null = null;
	let delimiter = '';
	let waiting = '';
	let skipped = 0;
	const tooLong = (row: number): never => {
		throw new DatasetRefusal('line-too-long', { row, limit: LONGEST_RECORD });
	};

	function begin(text: string): CsvRecords {
		const named = NAMED_DELIMITER.exec(text);
		const rest = named ? text.slice(named[0].length) : text;
		skipped = named ? 1 : 0;
		delimiter = options.delimiter ?? named?.[1] ?? delimiterOf(rest);
		const started = new CsvRecords(delimiter, options.quotes !== false, (found, first) =>
			intake.add(found, first + skipped)
		);
		started.push(rest);
		return started;
	}

	function take(text: string): void {
		if (records) return records.push(text);
		waiting += text;
		if (waiting.length < SAMPLE) return;
		records = begin(waiting);
		waiting = '';
	}

	let read = 0;
	for await (const chunk of source.chunks())
		for (let at = 0; at < chunk.length; at += PIECE) {
			const piece = chunk.subarray(at, at + PIECE);
			read += piece.length;
			report(options.progress, read, source.size);
			take(decoder.push(piece, tooLong));
		}
	take(decoder.end());
	const told = (records ?? begin(waiting)).end();
	const { encoding, guessed, other, otherLines, firstOther } = decoder.told;
	const taken = intake.finish();
	const { notices } = taken;
	if (guessed && otherLines === 0) notices.push(notice('encoding-guessed', { encoding }));
	if (otherLines > 0)
		notices.push(notice('mixed-encodings', { encoding: other, count: otherLines, row: firstOther }));
	if (told.strayQuotes > 0)
		notices.push(notice('stray-quotes', { count: told.strayQuotes, row: told.firstStray + skipped }));
	const kind = delimiter === '\t' || (delimiter === '' && /\.tsv$/i.test(source.name)) ? 'tsv' : 'csv';
	const tool = intake.tool?.name ?? '';
	return {
		...taken,
		format: tool === '' ? kind : `${tool}-${kind}`,
		encoding,
		delimiter,
		sheet: '',
		sheets: [],
		sets: []
	};
}
