import { describe, expect, it } from 'vitest';
import { said, transcripts, type SaidTurn, type Transcript } from './corpus.ts';

/** Plain texts and captions in UTF-8, which can be changed as a text. */
const texts = transcripts.filter(
	({ file, reads }) => reads === undefined && /\.(?:txt|md|vtt|srt|sbv|lrc|csv|tsv|cha)$/.test(file)
);
const source = ({ bytes }: Transcript) => new TextDecoder().decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A change of the file, and what it makes of the turns; null where it does not apply. */
type Mutation = (transcript: Transcript) => { text: string; turns: SaidTurn[] } | null;

const isPlain = ({ file }: Transcript) => /\.(?:txt|md)$/.test(file);

/** The lines of a file each of which is one turn. */
function turnLines(transcript: Transcript): string[] | null {
	const lines = source(transcript).trimEnd().split('\n');
	const { turns } = transcript;
	const fits = lines.length === turns.length && turns.every(({ words }, i) => lines[i]?.endsWith(words));
	return isPlain(transcript) && fits ? lines : null;
}

const withCarriageReturns: Mutation = (transcript) => ({
	text: source(transcript).replaceAll('\n', '\r\n'),
	turns: transcript.turns
});

const withBlankLines: Mutation = (transcript) => {
	const lines = turnLines(transcript);
	return lines && { text: lines.join('\n\n'), turns: transcript.turns };
};

/** A closing time belongs to the next turn, so that order matters there. */
const reversed: Mutation = (transcript) => {
	const lines = turnLines(transcript);
	const timed = transcript.turns.some(({ from, to }) => from !== null || to !== null);
	if (!lines || timed || /^\W*\d/.test(lines[0] ?? '') || lines[0]?.startsWith('[T')) return null;
	return { text: lines.toReversed().join('\n'), turns: transcript.turns.toReversed() };
};

/** Other names of the same kind for those the files have. */
const names: Readonly<Record<string, string>> = {
	'Nadia Merle': 'Zoé Quint',
	'Paul Vey': 'Ivo Brandt',
	'Merle, Nadia': 'Quint, Zoé',
	'VEY, Paul (Guest)': 'BRANDT, Ivo (Guest)',
	Enquêtrice: 'Chercheuse',
	Passeur: 'Batelier',
	Inès: 'Rita',
	Omar: 'Yann',
	'Le Bihan': 'Du Pré',
	'A. Merle': 'J.-B. Roux',
	'van Dam': 'de Wit',
	'Sam, 34': 'Lou, 51',
	SPEAKER_00: 'SPEAKER_07',
	SPEAKER_01: 'SPEAKER_12',
	S00: 'S04',
	S01: 'S11',
	'Speaker 1': 'Speaker 3',
	'Speaker 2': 'Speaker 8',
	'speaker 0': 'speaker 4',
	'speaker 1': 'speaker 9'
};

const renamed: Mutation = (transcript) => {
	const known = transcript.speakers.filter((label) => names[label] !== undefined);
	const whole = source(transcript);
	if (
		known.length === 0 ||
		known.some((label) => transcript.turns.some(({ words }) => words.includes(label)))
	)
		return null;
	const rename = (text: string) =>
		known
			.reduce((so, label) => so.replaceAll(label, `\u0001${known.indexOf(label)}\u0002`), text)
			.replace(/\u0001(\d+)\u0002/g, (_, i: string) => names[known[Number(i)] ?? ''] ?? '');
	return {
		text: rename(whole),
		turns: transcript.turns.map((turn) => ({
			...turn,
			speaker: turn.speaker === null ? null : (names[turn.speaker] ?? turn.speaker)
		}))
	};
};

const HOUR = 3_600_000;

/** All clocks that begin with hours an hour later. */
const later: Mutation = (transcript) => {
	const whole = source(transcript);
	const timed = transcript.turns.filter(({ from }) => from !== null);
	const full = whole.match(/(?<![\d:])\d{1,2}:\d\d:\d\d/g)?.length ?? 0;
	const short = whole.match(/(?<![\d:])\d{1,2}:\d\d(?!:?\d)/g)?.length ?? 0;
	if (timed.length === 0 || full < timed.length || short > 1 || /\.(?:lrc|cha)$/.test(transcript.file))
		return null;
	const shift = (at: number | null) => (at === null ? null : at + HOUR);
	return {
		text: whole.replace(/(?<![\d:])(\d{1,2})(?=:\d\d:\d\d)/g, (hours) =>
			String(Number(hours) + 1).padStart(hours.length, '0')
		),
		turns: transcript.turns.map((turn) => ({ ...turn, from: shift(turn.from), to: shift(turn.to) }))
	};
};

const mutations: [name: string, mutation: Mutation, least: number][] = [
	['ends its lines with CR LF', withCarriageReturns, 80],
	['has blank lines between its turns', withBlankLines, 30],
	['has its turns in another order', reversed, 15],
	['names other people', renamed, 40],
	['begins an hour later', later, 20]
];

describe.each(mutations)('A transcript that %s is read alike', (_name, mutation, least) => {
	const cases = texts.flatMap((transcript) => {
		const changed = mutation(transcript);
		return changed ? [{ tool: transcript.tool, file: transcript.file, ...changed }] : [];
	});

	it('in many shapes', () => expect(cases.length).toBeGreaterThanOrEqual(least));

	it.each(cases)('$tool', async ({ file, text, turns }) => {
		const found = await said(file, bytesOf(text));
		expect(found.turns).toEqual(turns);
	});
});
