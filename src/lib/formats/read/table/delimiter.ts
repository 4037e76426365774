import Papa from 'papaparse';
import type { Delimiter } from './types.ts';

/** On equal evidence a mark that also stands inside numbers and sentences comes last. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 200_000;
/** How many of the rows must have the usual number of cells: with a header that has it too, and without. */
const WITH_HEADER = 0.6;
const WITHOUT_HEADER = 0.9;

/**
 * The delimiter by which the first 50 rows fall into the same number of cells, the header's above all; '' when none
 * does, so that a single column of sentences with commas is not cut. `text` has `\n` line ends.
 * (papaparse's own guess takes decimal commas and commas in sentences for delimiters.)
 */
export function chooseDelimiter(text: string): Delimiter {
	const sample = text.slice(0, SAMPLE_CHARACTERS);
	let best: { delimiter: Delimiter; score: number } = { delimiter: '', score: 0 };
	for (const delimiter of CANDIDATES) {
		const score = consistency(sample, delimiter);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

function consistency(sample: string, delimiter: string): number {
	const { data } = Papa.parse<string[]>(sample, {
		delimiter,
		newline: '\n',
		preview: SAMPLE_ROWS,
		skipEmptyLines: 'greedy'
	});
	// The last row of a cut sample is a piece of a row.
	const rows = sample.length === SAMPLE_CHARACTERS && data.length > 1 ? data.slice(0, -1) : data;
	const tally = new Map<number, number>();
	for (const row of rows) tally.set(row.length, (tally.get(row.length) ?? 0) + 1);
	const [width, times] = [...tally].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
	if (width < 2) return 0;
	const share = times / rows.length;
	const header = rows[0]?.length === width;
	if (header) return share >= WITH_HEADER ? 1 + share : 0;
	return share >= WITHOUT_HEADER ? share : 0;
}
