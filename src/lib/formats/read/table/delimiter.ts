import Papa from 'papaparse';
import type { Delimiter } from './types.ts';

/** In order of preference when several fit: the comma, which also occurs in numbers and sentences, comes last. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_CHARACTERS = 200_000;
/** The least share of rows with the most frequent number of cells, when the header has that number too and when it does not. */
const WITH_HEADER = 0.6;
const WITHOUT_HEADER = 0.9;

/**
 * The delimiter that splits most of the first 50 rows into the same number of cells, preferably that of the header. '' when no
 * delimiter does, so that a single column of sentences with commas is not cut. `text` has `\n` line ends.
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
	// The last row of a sample may be incomplete.
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
