import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessTurnRule, parseTurns } from '#lib/core/coding/index.ts';
import type { TimeMark, TurnRule } from '#lib/core/coding/index.ts';

const parse = (text: string, times: TimeMark[] = [], corrected: Partial<TurnRule> = {}) => {
	const rule = guessTurnRule(text, times);
	if (rule === null) return { turns: [], speakers: [] };
	return parseTurns(text, { ...rule, ...corrected }, times);
};

/** Each turn as speaker and words. */
const said = (text: string, times: TimeMark[] = [], corrected: Partial<TurnRule> = {}) =>
	parse(text, times, corrected).turns.map((turn) => [turn.speaker, text.slice(turn.wordsStart, turn.end)]);

const roles = (text: string) => parse(text).speakers.map(({ label, role }) => [label, role]);

describe('The turns of a transcript', () => {
	it.each([
		['a plain space', 'Participant 2 : on se sent démunis'],
		['a no-break space', 'Participant 2\u00a0: on se sent démunis'],
		['a narrow no-break space', 'Participant 2\u202f: on se sent démunis'],
		['no space', 'Participant 2: on se sent démunis']
	])('open with a label, %s before its colon', (_what, text) => {
		expect(said(text)).toEqual([['Participant 2', 'on se sent démunis']]);
	});

	it('know who asks and who answers', () => {
		expect(roles('ENQ : Et alors ?\nP1 : Rien.')).toEqual([
			['ENQ', 'interviewer'],
			['P1', 'participant']
		]);
		expect(roles('Q\u00a0: Et alors ?\nR\u00a0: Rien.')).toEqual([
			['Q', 'interviewer'],
			['R', 'participant']
		]);
		expect(roles('Interviewer 1: And then?\nSpeaker 2: Nothing.')).toEqual([
			['Interviewer 1', 'interviewer'],
			['Speaker 2', 'participant']
		]);
		expect(roles('Enquêtrice : Et alors ?\nenquetrice : Oui ?\nDr Petit : Non.')).toEqual([
			['Enquêtrice', 'interviewer'],
			['Dr Petit', 'participant']
		]);
		expect(
			roles(
				'Claire : Ça va ?\nPaul : Oui, bien.\nClaire : Vraiment ?\nPaul : Mais oui. Et vous ?\nPaul : Bon.'
			)
		).toEqual([
			['Claire', 'interviewer'],
			['Paul', 'participant']
		]);
	});

	it('open with a name in brackets or a voice tag', () => {
		expect(said('[id1] Bonjour.\n[id2] Oui.\n[rires]\n[id1] Bon.')).toEqual([
			['id1', 'Bonjour.'],
			['id2', 'Oui.\n[rires]'],
			['id1', 'Bon.']
		]);
		expect(
			said('<v Claire>Bonjour.\n<v.fort Paul Petit>Oui.\n<v Claire>Bon.\n<v Paul Petit>Au revoir.')
		).toEqual([
			['Claire', 'Bonjour.'],
			['Paul Petit', 'Oui.'],
			['Claire', 'Bon.'],
			['Paul Petit', 'Au revoir.']
		]);
	});

	it('count no closing tag as a word, and use brackets alone', () => {
		const text =
			'[00:00:01] <v Claire>Bonjour</v>\n[00:00:05] <v Paul>Oui, oui</v>\n<v Claire>Bon.\n<v Paul>Non.';
		expect(guessTurnRule(text)).toMatchObject({ labels: false, brackets: true, times: true });
		expect(parse(text).speakers.map(({ label, words }) => [label, words])).toEqual([
			['Claire', 2],
			['Paul', 3]
		]);
	});

	it('go on over paragraphs without a label, and over empty lines', () => {
		const text = 'P1 : Bonjour.\n\nEt encore.\nP2 :\nNon.\n';
		expect(said(text)).toEqual([
			['P1', 'Bonjour.\n\nEt encore.'],
			['P2', 'Non.']
		]);
		expect(parse(text).turns.map(({ start, end }) => [start, end])).toEqual([
			[0, 25],
			[26, 35]
		]);
	});

	it('leave what comes before the first label to nobody', () => {
		expect(said('Entretien du 3 mai\nENQ : Bonjour.')).toEqual([
			[null, 'Entretien du 3 mai'],
			['ENQ', 'Bonjour.']
		]);
	});

	it('count the words of each speaker, labels aside', () => {
		expect(parse('ENQ : Et l’hôpital ?\nP1 : Loin.\nENQ : Ah ?').speakers).toEqual([
			{ label: 'ENQ', role: 'interviewer', turns: 2, words: 4 },
			{ label: 'P1', role: 'participant', turns: 1, words: 1 }
		]);
	});

	it.each([
		'Il m’a dit : viens.\nIl m’a dit : pars.',
		'Note : à revoir\nNote : à relire',
		'12:30 rendez-vous\n12:30 encore',
		'http://exemple.be\nhttp://exemple.be',
		'Date : 3 mai\nLieu : Mons',
		'Claire : une seule fois',
		'Médecins du monde : oui\nMédecins du monde : oui',
		'Et voilà ce que je voulais dire au fond : rien.\nEt voilà ce que je voulais dire au fond : rien.',
		'Médecin : une liste',
		'[rires] Oui\n[rires] Non',
		''
	])('are not seen in %j', (text) => {
		expect(guessTurnRule(text)).toBeNull();
	});

	it('follow the labels a researcher lists, and only them', () => {
		const text = 'Claire : Bonjour.\nLieu : Mons\npapa : Oui.\nClaire : Bon.';
		expect(said(text, [], { speakers: ['claire', 'papa'] })).toEqual([
			['Claire', 'Bonjour.\nLieu : Mons'],
			['papa', 'Oui.'],
			['Claire', 'Bon.']
		]);
		const marked = parse(text, [], { speakers: ['Claire', 'papa'], interviewers: ['papa'] });
		expect(marked.speakers.map(({ role }) => role)).toEqual(['participant', 'interviewer']);
	});
});

describe('The times of turns', () => {
	const times = (text: string, marks: TimeMark[] = []) =>
		parse(text, marks).turns.map((turn) => [turn.speaker, turn.timeFrom, turn.timeTo]);

	it.each([
		['before the label', '[00:01:02] P1 : Bonjour.'],
		['after the label', 'P1 : [00:01:02] Bonjour.'],
		['between label and colon', 'P1 [00:01:02] : Bonjour.'],
		['bare, before the label', '00:01:02 P1 : Bonjour.'],
		['in minutes', '[01:02] P1 : Bonjour.'],
		['on the line before', '#00:01:02-0#\nP1 : Bonjour.'],
		['on a line with the label', 'P1  1:02\nBonjour.'],
		['on a line with the label after', '00:01:02 P1\nBonjour.']
	])('are read %s', (_what, text) => {
		expect(times(text)).toEqual([['P1', 62_000, null]]);
		expect(said(text)).toEqual([['P1', 'Bonjour.']]);
	});

	it('end a turn and begin the next when they close a paragraph', () => {
		expect(times('I: Bonjour. #00:00:05-2#\nP: Oui. #00:00:09-75#\nI: Bon.')).toEqual([
			['I', null, 5200],
			['P', 5200, 9750],
			['I', 9750, null]
		]);
	});

	it('give both ends when a range is written', () => {
		expect(times('[00:00.000 --> 00:03.500] Bonjour.\n[00:03.500 --> 00:07.000] Oui.')).toEqual([
			[null, 0, 3500],
			[null, 3500, 7000]
		]);
	});

	it('alone, begin a new turn of the same speaker', () => {
		expect(times('P1 : Bonjour.\n[00:00:10] Et encore.')).toEqual([
			['P1', null, null],
			['P1', 10_000, null]
		]);
	});

	it('come from the subtitle file where the text has none', () => {
		const text = 'ENQ : Bonjour !\nP1 : Bonjour.\nENQ : Bon. Voilà.';
		const marks: TimeMark[] = [
			{ start: 0, end: 15, from: 0, to: 1500 },
			{ start: 16, end: 29, from: 1500, to: 2500 },
			{ start: 30, end: 40, from: 3000, to: 4000 },
			{ start: 41, end: 47, from: 4000, to: 5250 }
		];
		expect(times(text, marks)).toEqual([
			['ENQ', 0, 1500],
			['P1', 1500, 2500],
			['ENQ', 3000, 5250]
		]);
	});

	it('bring the speaker the subtitle file names', () => {
		const text = 'Bonjour.\nOui.';
		const marks: TimeMark[] = [
			{ start: 0, end: 8, from: 0, to: 1000, speaker: 'Claire' },
			{ start: 9, end: 13, from: 1000, to: 2000, speaker: 'Paul' }
		];
		expect(times(text, marks)).toEqual([
			['Claire', 0, 1000],
			['Paul', 1000, 2000]
		]);
	});
});

describe('Real transcripts', () => {
	const seeds = new URL('../../../../../shared/data/seeds/transcripts/', import.meta.url);
	it.skipIf(!existsSync(seeds))(
		'of eight participants hold the 72 turns of their README, one speaker each',
		() => {
			const turns = Array.from({ length: 8 }, (_, i) => {
				const text = readFileSync(new URL(`004-participant-${i + 1}.txt`, seeds), 'utf8');
				const parsed = parse(text);
				expect(parsed.speakers.map(({ label, role }) => [label, role])).toEqual([
					[`Participant ${i + 1}`, 'participant']
				]);
				return parsed.turns.length;
			});
			expect(turns).toEqual([6, 11, 10, 13, 14, 6, 6, 6]);
		}
	);

	it.skipIf(!existsSync(seeds))('without speakers have no turns', () => {
		const text = readFileSync(new URL('001-situation-1.txt', seeds), 'utf8');
		expect(guessTurnRule(text)).toBeNull();
	});
});
