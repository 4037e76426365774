import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { fixture, read, told } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

const cue = (from: string, to: string, words: string) =>
	`00:00:${from}.000 --> 00:00:${to}.000\n${words}\n\n`;

describe('WebVTT', () => {
	it('joins the cues of a voice into one turn with its times', async () => {
		const { text, times, notices } = await readText('reunion.vtt', fixture('reunion.vtt'));
		const turns = [
			'Claire Dubois : Bonjour à tous & merci d’être venus ce soir.',
			'Marc : C’est normal\u00a0!',
			'Claire Dubois : On commence ?'
		];
		expect(text).toBe(turns.join('\n\n'));
		expect(times.map(({ start, end }) => text.slice(start, end))).toEqual(turns);
		expect(times.map(({ from, to, speaker }) => [from, to, speaker])).toEqual([
			[1000, 6000, 'Claire Dubois'],
			[7250, 9000, 'Marc'],
			[3_610_000, 3_612_000, 'Claire Dubois']
		]);
		expect(notices).toEqual([]);
	});

	it('with one accented letter in all of it is UTF-8', async () => {
		const { text, encoding } = await read('a.vtt', `WEBVTT\n\n${cue('01', '02', '<v Zoe>Nous allons là')}`);
		expect([text, encoding]).toEqual(['Zoe : Nous allons là', 'utf-8']);
	});

	it('knows two voices in one cue, and words of nobody among voices', async () => {
		const body = cue('01', '02', '<v Ana>Oui.</v> <v Luc>Non.') + cue('03', '04', '[rires]');
		expect((await read('a.vtt', `WEBVTT\n\n${body}`)).text).toBe('Ana : Oui.\n\nLuc : Non.\n\n[rires]');
	});

	it('reads names written before a colon, which hold until the next one', async () => {
		const body =
			cue('01', '02', 'Claire Dubois: Où vivez-vous ?') +
			cue('03', '04', 'Participant 2 : À Liège, vers 10:30.') +
			cue('05', '06', 'Enfin : à côté.') +
			cue('07', '08', 'Claire Dubois: Merci.');
		expect((await read('a.vtt', `WEBVTT\n\n${body}`)).text).toBe(
			'Claire Dubois : Où vivez-vous ?\n\nParticipant 2 : À Liège, vers 10:30. Enfin : à côté.\n\nClaire Dubois : Merci.'
		);
	});

	it('without names begins a paragraph after a silence or at a dash', async () => {
		const body =
			cue('01', '02', 'Un') +
			cue('03', '04', 'deux.') +
			cue('07', '08', 'Trois.') +
			cue('08', '09', '- Quatre ?\n- Cinq.');
		const { text, times } = await read('a.vtt', `WEBVTT\n\n${body}`);
		expect(text).toBe('Un deux.\n\nTrois.\n\nQuatre ?\n\nCinq.');
		expect(times[0]).toEqual({ start: 0, end: 8, from: 1000, to: 4000 });
	});

	it('takes the rolling lines of automatic captions once', async () => {
		const body =
			cue('01', '02', 'bonjour<00:00:01.200><c> à</c><00:00:01.400><c> tous</c>') +
			cue('02', '03', 'bonjour à tous\nça<00:00:02.200><c> va</c>') +
			cue('03', '04', 'ça va');
		const { text, notices } = await read('a.vtt', `WEBVTT\n\n${body}`);
		expect(text).toBe('bonjour à tous ça va');
		expect(told(notices, 'repeated-captions-dropped')).toEqual([{ count: 2 }]);
	});

	it('without a cue is refused', async () => {
		expect((await refusalOf(() => read('a.vtt', 'WEBVTT\n\nNOTE rien'))).code).toBe('not-this-format');
	});
});

describe('SubRip', () => {
	it('gives turns by the names in its lines, without tags', async () => {
		const { text, times } = await readText('entretien.srt', fixture('entretien.srt'));
		expect(text).toBe(
			'CLAIRE : Comment ça va ?\n\nMARC : Bien. Enfin, il est 10:30, je fatigue.\n\nCLAIRE : Alors : on arrête.\n\nMARC : D’accord.'
		);
		expect(times.map(({ from, to }) => [from, to])).toEqual([
			[500, 2000],
			[2000, 6000],
			[6000, 8000],
			[6000, 8000]
		]);
	});

	it('keeps words after an empty line, and a number that is not a cue number', async () => {
		const source = '1\n00:00:01,0 --> 00:00:02,0\nun\n\nencore\n\n2\n00:00:02,0 --> 00:00:03,0\n1984\n';
		expect((await read('a.srt', source)).text).toBe('un encore 1984');
	});

	it('in Windows-1252 is read and told', async () => {
		const source = '1\n00:00:01,000 --> 00:00:02,000\n';
		const bytes = [...source].map((letter) => letter.charCodeAt(0)).concat(0xe9, 0x74, 0xe9);
		expect(await read('a.srt', bytes)).toMatchObject({ text: 'été', encoding: 'windows-1252' });
	});
});
