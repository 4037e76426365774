import { describe, expect, it } from 'vitest';
import { guessTurnRule, parseTurns } from '#lib/core/coding/index.ts';

/** Each turn as speaker and words, under the rule that fits the text. */
function said(text: string): [speaker: string | null, words: string][] {
	const rule = guessTurnRule(text);
	return rule
		? parseTurns(text, rule).turns.map((turn) => [turn.speaker, text.slice(turn.wordsStart, turn.end)])
		: [];
}

const speakers = (text: string) => [...new Set(said(text).map(([speaker]) => speaker))];

/** Two people who ask and answer twice, as a label is written before what they say. */
const dialogue = (write: (who: 0 | 1, words: string) => string) =>
	[
		write(0, 'Qui tient la barque ?'),
		write(1, 'Mon voisin la tient.'),
		write(0, 'Depuis quand ?'),
		write(1, 'Depuis la crue.')
	].join('\n');

describe('A name is a speaker when it stands where labels stand', () => {
	it.each([
		['an initial', 'A. Merle'],
		['initials alone', 'J.D.'],
		['a French particle', 'Le Bihan'],
		['a plural one', 'Des Prés'],
		['a Dutch one', 'van Dam'],
		['an elided one', 'd’Artois'],
		['a comma and an age', 'Sam, 34'],
		['the last name first', 'ROY, Lou (Guest)'],
		['brackets with a comma', 'Participant 3 (male, 45)'],
		['lower case', 'nadia'],
		['a role with its article', 'La mère'],
		['two names at once', 'P1/P2'],
		['two names and a word', 'Claire et Paul'],
		['letters without case', 'سلمى'],
		['Chinese', '受访者'],
		['an id', 'SPEAKER_01'],
		['an unknown voice', 'Unknown Speaker'],
		['a pronoun', 'Elle']
	])('%s', (_what, name) => {
		const text = dialogue((who, words) => `${who === 0 ? 'Interviewer' : name}: ${words}`);
		expect(speakers(text)).toEqual(['Interviewer', name]);
	});

	it('even if she speaks once, between others who speak more', () => {
		const text =
			'Animatrice : On commence ?\nInès : Oui.\nTom : Moi aussi.\nAnimatrice : Et toi ?\nOmar : Moi en barque.\nInès : Ah.\nTom : Bien.';
		expect(said(text).filter(([speaker]) => speaker === 'Omar')).toEqual([['Omar', 'Moi en barque.']]);
		expect(said(text)).toHaveLength(7);
	});

	it('once after a blank line, where blank lines part the turns', () => {
		const text =
			'INT: Tell me.\n\nJOE: It is old.\nIn short: nothing.\n\nINT: And now?\n\nJOE: We rent it.\n\nMARY: I help.\n\nINT: Thanks.';
		expect(said(text)).toEqual([
			['INT', 'Tell me.'],
			['JOE', 'It is old.\nIn short: nothing.'],
			['INT', 'And now?'],
			['JOE', 'We rent it.'],
			['MARY', 'I help.'],
			['INT', 'Thanks.']
		]);
	});

	it('and so are two names that each say one sentence', () => {
		expect(said('Claire : Vous allez bien ?\nPaul : Très bien.')).toEqual([
			['Claire', 'Vous allez bien ?'],
			['Paul', 'Très bien.']
		]);
	});
});

describe('What only looks like a label is nobody', () => {
	it.each([
		['First:', 'First: sleep.\nSecond: bread.\nFirst: again sleep.'],
		['Premièrement :', 'Premièrement : le bruit.\nDeuxièmement : le froid.\nPremièrement : encore le bruit.'],
		['D’abord :', 'D’abord : le bruit.\nEnsuite : le froid.\nD’abord : encore.'],
		['Step 1:', 'Step 1: rest.\nStep 2: walk.\nStep 1: rest again.'],
		['17:30', '17:30 on ferme.\n18:00 on dort.\n17:30 encore.'],
		['Question 2.', 'Question 2. Comment dort-on ?\nQuestion 3. Et après ?\nQuestion 2. Encore.'],
		['Résultat :', 'Résultat : on attend.\nLa suite : rien.\nRésultat : encore rien.'],
		['Monday:', 'Monday: rain.\nTuesday: sun.\nMonday: rain again.']
	])('%s within a turn stays in it', (_what, lines) => {
		const text = `Interviewer: And then?\nParticipant: Well.\n${lines}\nInterviewer: I see.\nParticipant: Yes.`;
		expect(said(text)).toEqual([
			['Interviewer', 'And then?'],
			['Participant', `Well.\n${lines}`],
			['Interviewer', 'I see.'],
			['Participant', 'Yes.']
		]);
	});

	it.each([
		['a phrase with a verb', 'Il m’a dit : viens.\nElle m’a dit : pars.\nIl m’a dit : reste.'],
		['noises in brackets', '[Music] one\n[Applause] two\n[Music] three\n[Applause] four'],
		['answers alone on their lines', 'Oui\nje viens\nNon\nje pars\nOui\nje reste\nNon\nvoilà'],
		['a form', 'Name: Paul\nAge: 45\nTown: Liège\nJob: miller'],
		['a diary', '08:30 woke up\n09:00 walked\n10:15 opened the mill\n11:00 rested']
	])('%s alone makes no turns', (_what, text) => expect(guessTurnRule(text)).toBeNull());

	it('the lines that describe an interview at its top belong to nobody', () => {
		const head = 'Date: 3 May\nPlace: the mill\nInterviewer: Claire Dubois\nParticipant: P4';
		const text = `${head}\n\nInterviewer: When?\nParticipant: Now.\nInterviewer: Why?\nParticipant: Because.`;
		expect(said(text)[0]).toEqual([null, head]);
		expect(said(text)).toHaveLength(5);
	});

	it('the footer of a transcription tool is nobody’s words', () => {
		const text = 'Nadia  0:03\nWhen?\n\nPaul  0:06\nNow.\n\nTranscribed by https://otter.ai\n';
		expect(said(text)).toEqual([
			['Nadia', 'When?'],
			['Paul', 'Now.']
		]);
	});

	it('the numbers of questions and answers are not part of who speaks', () => {
		const text = 'Q1: What is it?\nA1: A mill.\nQ2: Whose?\nA2: Mine.';
		expect(said(text)).toEqual([
			['Q', 'What is it?'],
			['A', 'A mill.'],
			['Q', 'Whose?'],
			['A', 'Mine.']
		]);
	});
});

describe('A label is read however it is written', () => {
	it.each<[string, (who: string, words: string) => string]>([
		['bold, the colon inside', (who, words) => `**${who}:** ${words}`],
		['bold, the colon outside', (who, words) => `**${who}**: ${words}`],
		['in italics', (who, words) => `*${who} :* ${words}`],
		['underscored', (who, words) => `__${who}:__ ${words}`],
		['as an item of a list', (who, words) => `- ${who}: ${words}`],
		['as a quotation', (who, words) => `> ${who}: ${words}`],
		['with a full-width colon', (who, words) => `${who}：${words}`],
		['without a space', (who, words) => `${who}:${words}`],
		['behind a hash', (who, words) => `#${who}: ${words}`],
		['behind an at sign', (who, words) => `@${who}: ${words}`],
		['in square brackets', (who, words) => `[${who}] ${words}`],
		['in square brackets with a colon', (who, words) => `[${who}]: ${words}`],
		['in round brackets', (who, words) => `(${who}) ${words}`],
		['in braces', (who, words) => `{${who}} ${words}`],
		['in lenticular brackets', (who, words) => `【${who}】${words}`],
		['before a dash', (who, words) => `${who} – ${words}`],
		['before a tab', (who, words) => `${who}\t${words}`],
		['before a colon and a tab', (who, words) => `${who}:\t${words}`],
		['alone on its line', (who, words) => `${who}\n${words}`],
		['alone on its line with a colon', (who, words) => `${who} :\n${words}`],
		['as a heading', (who, words) => `### ${who}\n${words}`],
		['bold, alone on its line', (who, words) => `**${who}**\n${words}`]
	])('%s', (_what, write) => {
		const text = dialogue((who, words) => write(who === 0 ? 'Nadia' : 'Teo', words));
		expect(said(text)).toEqual([
			['Nadia', 'Qui tient la barque ?'],
			['Teo', 'Mon voisin la tient.'],
			['Nadia', 'Depuis quand ?'],
			['Teo', 'Depuis la crue.']
		]);
	});

	it.each([
		['a number and a tab', (n: number) => `${n}\t`],
		['a number with a stop', (n: number) => `${n}. `],
		['an id in brackets', (n: number) => `[T00${n}] `]
	])('after %s', (_what, number) => {
		let n = 0;
		const text = dialogue((who, words) => `${number(++n)}${who === 0 ? 'I' : 'B'}: ${words}`);
		expect(said(text).map(([speaker]) => speaker)).toEqual(['I', 'B', 'I', 'B']);
	});

	it('in a table of Markdown', () => {
		const text =
			'| Speaker | Words |\n|---|---|\n| Nadia | When does it open? |\n| Teo | At nine, mostly. |\n| Nadia | And in winter? |\n| Teo | It stays shut. |';
		expect(said(text)).toEqual([
			['Nadia', 'When does it open?'],
			['Teo', 'At nine, mostly.'],
			['Nadia', 'And in winter?'],
			['Teo', 'It stays shut.']
		]);
	});

	it.each([
		['time, speaker, words', ([time, who, words]: string[]) => [time, who, words]],
		['speaker, time, words', ([time, who, words]: string[]) => [who, time, words]],
		['time, words, speaker', ([time, who, words]: string[]) => [time, words, who]],
		['words, speaker, time', ([time, who, words]: string[]) => [words, who, time]]
	])('in a table of %s', (_what, order) => {
		const rows = [
			['00:00:03', 'Nadia', 'When does it open?'],
			['00:00:06', 'Teo', 'At nine, mostly.'],
			['00:00:09', 'Nadia', 'And in winter?'],
			['00:00:12', 'Teo', 'It stays shut.']
		];
		const text = rows.map((row) => order(row).join('\t')).join('\n');
		const rule = guessTurnRule(text);
		expect(rule).not.toBeNull();
		const { turns } = rule ? parseTurns(text, rule) : { turns: [] };
		expect(turns.map((turn) => [turn.speaker, turn.timeFrom, text.slice(turn.wordsStart, turn.end)])).toEqual(
			rows.map(([, who, words], i) => [who, (i + 1) * 3000, words])
		);
	});
});
