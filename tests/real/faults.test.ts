import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { said } from '../unit/transcripts/corpus.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/faults');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

const [open, nine, winter, shut] = [
	'When does the mill open?',
	'It opens at nine.',
	'And in winter?',
	'In winter it stays shut.'
];
const [holds, neighbour, since, flood] = [
	'Qui tient la barque ?',
	'Mon voisin la tient.',
	'Depuis quand ?',
	'Depuis la crue.'
];

/** Two people in turn. */
const inTurn = (one: string, other: string, words = [open, nine, winter, shut]) =>
	words.map((said, i) => [i % 2 === 0 ? one : other, said]);

/** Each file with who says what, as its README tells. */
const spoken: [file: string, turns: (string | null)[][]][] = [
	['srt-bracket-speakers.srt', inTurn('SPEAKER_00', 'SPEAKER_01')],
	[
		'once.txt',
		[
			['Animatrice', 'Qui commence ?'],
			['Inès', 'Je viens à pied.'],
			['Tom', 'Je viens en car.'],
			['Animatrice', 'Et les autres ?'],
			['Inès', 'Parfois à vélo.'],
			['Tom', 'Jamais.'],
			['Omar', 'Moi en barque.'],
			['Inès', 'Ah oui.']
		]
	],
	['initial-A.txt', inTurn('Interviewer', 'A. Merle', [holds, neighbour, since, flood])],
	['le-name.txt', inTurn('Interviewer', 'Le Bihan', [holds, neighbour, since, flood])],
	['comma-in-brackets.txt', inTurn('Interviewer', 'Participant 3 (male, 45)')],
	['lower-case.txt', inTurn('Interviewer', 'nadia')],
	[
		'first-second.txt',
		[
			['Interviewer', 'What matters?'],
			['Participant', 'Three things.\nFirst: sleep.\nSecond: bread.\nFirst: again sleep.'],
			['Interviewer', 'I see.'],
			['Participant', 'Yes.']
		]
	],
	['vtt-overlap-mark.vtt', inTurn('S00', 'S01')],
	['md-bold.md', inTurn('INTERVIEWER', 'E1')],
	['own-line.txt', inTurn('interviewer', 'interviewee')],
	['paragraph-numbers.txt', inTurn('I', 'B')],
	['table-2-columns.docx', inTurn('Interviewer', 'Participant')],
	['rev-mmss.txt', inTurn('Speaker 1', 'Speaker 2')],
	['last-first.txt', inTurn('Merle, Nadia', 'Vey, Paul')],
	['speaker-in-parens.txt', inTurn('speaker 0', 'speaker 1')],
	['hash-name.txt', inTurn('Nour', 'Teo')],
	[
		'zh-fullwidth-colon.txt',
		inTurn('访谈者', '受访者', ['你们几点出海？', '天亮就出海。', '冬天呢？', '冬天不出海。'])
	],
	[
		'ar-names.txt',
		inTurn('المحاور', 'سلمى', ['متى تبحرون؟', 'نبحر عند الفجر.', 'وفي الشتاء؟', 'لا نبحر في الشتاء.'])
	],
	['no-space-after-colon.txt', inTurn('I', 'P')],
	['atrain.txt', inTurn('SPEAKER_00', 'SPEAKER_01')],
	['time-glued.txt', inTurn('Zoe', 'Jim')],
	['range-after-bracket.txt', inTurn('Chercheur', 'Enquêtée', [holds, neighbour, since, flood])],
	['bare-range.md', [open, nine, winter, shut].map((words) => [null, words])],
	['noscribe-editor.vtt', inTurn('S00', 'S01')],
	['youtube-clock-lines.txt', [open, nine, winter, shut].map((words) => [null, words])],
	['otter-footer.txt', inTurn('Nadia Merle', 'Paul Vey')],
	['blank-after-timing.vtt', [open, nine, winter, shut].map((words) => [null, words])],
	['no-milliseconds.vtt', [open, nine, winter, shut].map((words) => [null, words])],
	['meet-names.vtt', inTurn('Nadia Merle', 'Paul Vey')],
	[
		'cr.docx',
		[
			['Interviewer', 'Three'],
			['Participant', 'Four']
		]
	],
	['field.docx', [['Participant', 'born in the valley of mills.']]],
	['gbk.txt', inTurn('问', '答', ['你们几点出海？', '天亮就出海。', '冬天呢？', '冬天不出海。'])],
	[
		'cp1250.txt',
		[
			['Badaczka', 'Gdzie pan mieszka? Źle, śnieg, Łódź.'],
			['Rozmówca', 'W młynie.']
		]
	],
	[
		'one-bad-byte.txt',
		[
			['Enquêtrice', 'l’été\ufffd finit, là-bas, ça sèche.'],
			['Pêcheur', 'Où ça ? À côté.']
		]
	],
	[
		'hidden.html',
		[
			['Interviewer', 'seen'],
			['Participant', 'seen too'],
			['Interviewer', 'kept']
		]
	]
];

const seconds = (...at: number[]) => at.map((second) => second * 1000);

/** The times at which turns begin and, where they are told, end. */
const timed: [file: string, from: number[], to?: number[]][] = [
	['srt-bracket-speakers.srt', seconds(3, 6, 9, 12)],
	['rev-mmss.txt', seconds(3, 6, 9, 12)],
	['last-first.txt', seconds(3, 6, 9, 12)],
	['atrain.txt', seconds(3, 6, 9, 12)],
	['time-glued.txt', seconds(220.5, 221.5, 222.5, 223.5)],
	['range-after-bracket.txt', seconds(3, 6, 9, 12), seconds(5, 8, 11, 14)],
	['bare-range.md', seconds(3, 6, 9, 12), seconds(5.5, 8.5, 11.5, 14.5)],
	['noscribe-editor.vtt', seconds(3, 6, 9, 12)],
	['youtube-clock-lines.txt', seconds(3, 6, 9, 12)],
	['no-milliseconds.vtt', seconds(3, 6, 9, 12)],
	['meet-names.vtt', seconds(3, 6, 9, 12)]
];

describe.skipIf(!existsSync(folder))('A file that came out wrong', () => {
	it.each(spoken)('%s gives each speaker her words', async (file, turns) => {
		const found = await said(file, bytesOf(file));
		expect(found.turns.map(({ speaker, words }) => [speaker, words])).toEqual(turns);
	});

	it.each(timed)('%s gives each turn its time', async (file, from, to) => {
		const { turns } = await said(file, bytesOf(file));
		expect(turns.map((turn) => turn.from)).toEqual(from);
		if (to) expect(turns.map((turn) => turn.to)).toEqual(to);
	});

	it('without a pause of two seconds is broken into paragraphs of about a minute', async () => {
		const { turns } = await said('no-pause.srt', bytesOf('no-pause.srt'));
		expect(turns.map(({ from }) => from)).toEqual(seconds(0, 60, 120, 180, 240, 300, 360, 420, 480, 540));
		expect(turns.at(-1)?.to).toBe(599_500);
	});

	it('with one bad byte tells where it stands', async () => {
		const { read } = await said('one-bad-byte.txt', bytesOf('one-bad-byte.txt'));
		expect(read.encoding).toBe('utf-8');
		expect(read.notices).toEqual([{ code: 'unreadable-bytes', values: { count: 1, line: 1, column: 19 } }]);
	});

	it('with numbers in its margin has forty paragraphs, none with its number', async () => {
		const { read, turns, speakers } = await said('margin-numbers.pdf', bytesOf('margin-numbers.pdf'));
		const lines = read.text.split('\n');
		expect(lines).toHaveLength(40);
		expect(
			lines.every((line, i) => line.endsWith(` end${i + 1}.`) && /^(?:Nour|Participant): /.test(line))
		).toBe(true);
		expect(speakers.toSorted()).toEqual(['Nour', 'Participant']);
		expect(turns).toHaveLength(40);
	});

	it('in two columns with a narrow gutter is read down the left one first', async () => {
		const { turns } = await said('two-columns-narrow.pdf', bytesOf('two-columns-narrow.pdf'));
		expect(turns.map(({ words }) => Number(/^T(\d+) /.exec(words)?.[1]))).toEqual(
			Array.from({ length: turns.length }, (_, i) => i)
		);
		expect(turns).toHaveLength(26);
	});

	it.each(['edit-accents.json', 'recode-memo.json', 'rtl-ar.json', 'search-zh.json'])(
		'%s, no transcript, is refused',
		async (file) => {
			await expect(said(file, bytesOf(file))).rejects.toMatchObject({ code: 'not-this-format' });
		}
	);
});
