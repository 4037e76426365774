import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { guessTurnRule, parseTurns } from '#lib/core/coding/index.ts';
import { readText, type ReadText } from '#lib/formats/read/index.ts';

/** What one person says, as `expected.json` writes it: times in milliseconds, null where the file tells none. */
export interface SaidTurn {
	speaker: string | null;
	from: number | null;
	to: number | null;
	words: string;
}

export interface Transcript {
	tool: string;
	file: string;
	bytes: Uint8Array;
	speakers: string[];
	turns: SaidTurn[];
	/** The whole text, where it is not that of the file. */
	text?: string;
	/** The encoding it is read in. */
	reads?: string;
	notices?: string[];
}

const folder = new URL('../../fixtures/transcripts/', import.meta.url);

/** The transcripts of `tests/fixtures/transcripts`, with what must be read of each. */
export const transcripts: Transcript[] = readdirSync(folder)
	.filter((tool) => existsSync(new URL(`${tool}/expected.json`, folder)))
	.map((tool) => {
		const expected = JSON.parse(readFileSync(new URL(`${tool}/expected.json`, folder), 'utf8')) as Transcript;
		return { ...expected, tool, bytes: readFileSync(new URL(`${tool}/${expected.file}`, folder)) };
	});

/** What a file says: its text, its turns and its speakers, as an import reads them. */
export async function said(
	file: string,
	bytes: Uint8Array
): Promise<{ read: ReadText; turns: SaidTurn[]; speakers: string[] }> {
	const read = await readText(file, bytes);
	const rule = guessTurnRule(read.text, read.times);
	const { turns, speakers } = rule ? parseTurns(read.text, rule, read.times) : { turns: [], speakers: [] };
	return {
		read,
		turns: turns.map(({ speaker, timeFrom, timeTo, wordsStart, end }) => ({
			speaker,
			from: timeFrom,
			to: timeTo,
			words: read.text.slice(wordsStart, end)
		})),
		speakers: speakers.map(({ label }) => label)
	};
}
