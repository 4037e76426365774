import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	guessTurnRule,
	parsePatternOfTurns,
	parseTurns,
	reviewTurns,
	type TurnRule
} from '#lib/core/coding/index.ts';

const text =
	'Interviewer: What matters?\nParticipant: Three things.\nFirst: sleep.\nSecond: bread.\nInterviewer: I see.\nParticipant: Yes.\nTide: high.';

const everything: TurnRule = { labels: true, brackets: true, times: true, speakers: [], interviewers: [] };

describe('The review of the turns of a text', () => {
	it('lists each label with its turns and first words, those not taken too', () => {
		const { labels, patterns } = reviewTurns(text);
		expect(labels).toEqual([
			{ label: 'Interviewer', turns: 2, firstWords: 'What matters?', taken: true },
			{
				label: 'Participant',
				turns: 2,
				firstWords: 'Three things. First: sleep. Second: bread.',
				taken: true
			},
			{ label: 'First', turns: 1, firstWords: 'sleep.', taken: false },
			{ label: 'Second', turns: 1, firstWords: 'bread.', taken: false },
			{ label: 'Tide', turns: 1, firstWords: 'high.', taken: false }
		]);
		expect(patterns).toEqual(['{label}: {words}']);
	});

	it('points at each line that looks like a label and was not taken', () => {
		const { almost, almostTotal } = reviewTurns(text);
		expect(almost.map(({ start, end, label, words }) => [text.slice(start, end), label, words])).toEqual([
			['First: sleep.', 'First', 'sleep.'],
			['Second: bread.', 'Second', 'bread.'],
			['Tide: high.', 'Tide', 'high.']
		]);
		expect(almostTotal).toBe(3);
	});

	it('takes a label that is accepted, and leaves one that is rejected to whoever speaks', () => {
		const accepted = reviewTurns(text, [], { ...everything, accepted: ['second'] });
		expect(accepted.speakers.map(({ label }) => label)).toEqual(['Interviewer', 'Participant', 'Second']);
		const rejected = reviewTurns(text, [], { ...everything, rejected: ['PARTICIPANT'] });
		expect(rejected.speakers.map(({ label, turns }) => [label, turns])).toEqual([['Interviewer', 2]]);
		expect(rejected.almost.map(({ label }) => label)).toContain('Participant');
	});

	it('gives the rule that an import will follow, and its very turns', () => {
		const review = reviewTurns(text);
		expect(review.rule).toEqual(guessTurnRule(text));
		if (review.rule) expect(review.turns).toEqual(parseTurns(text, review.rule).turns);
	});

	it('of a text without turns says so, and still shows what could be labels', () => {
		const review = reviewTurns('Une seule idée : le fleuve.\nEt rien.');
		expect(review).toMatchObject({ rule: null, turns: [], speakers: [] });
		expect(review.almost.map(({ label }) => label)).toEqual(['Une seule idée']);
	});

	it('takes away a voice of the source that is rejected', () => {
		const captions = 'Claire : Oui.\n\nPaul : Non.';
		const times = [
			{ start: 0, end: 13, from: 0, to: 1000, speaker: 'Claire' },
			{ start: 15, end: 26, from: 1000, to: 2000, speaker: 'Paul' }
		];
		const { turns } = reviewTurns(captions, times, { ...everything, rejected: ['Paul'] });
		expect(turns.map(({ speaker, wordsStart, end }) => [speaker, captions.slice(wordsStart, end)])).toEqual([
			['Claire', 'Oui.'],
			[null, 'Paul : Non.']
		]);
	});
});

describe('A rule written by hand', () => {
	const under = (pattern: string, source: string) => {
		const { turns } = parseTurns(source, { ...everything, pattern });
		return turns.map((turn) => [
			turn.speaker,
			turn.timeFrom,
			turn.timeTo,
			source.slice(turn.wordsStart, turn.end)
		]);
	};

	it.each([
		['{label}; {words}', 'Nadia; When?\nTeo; Now.\nNadia; Why?'],
		['{label} | {words}', 'Nadia | When?\nTeo| Now.\nNadia | Why?'],
		['{label} >> {words}', 'Nadia >> When?\nTeo >> Now.\nNadia >> Why?'],
		['{number}/{label}/{words}', '1/Nadia/When?\n2/Teo/Now.\n3/Nadia/Why?'],
		['{any}\\t{label}\\t{words}', 'x\tNadia\tWhen?\ny z\tTeo\tNow.\n-\tNadia\tWhy?'],
		['== {label} ==', '== Nadia ==\nWhen?\n== Teo ==\nNow.\n== Nadia ==\nWhy?']
	])('as %s opens a turn at each line that fits it', (pattern, source) => {
		expect(under(pattern, source)).toEqual([
			['Nadia', null, null, 'When?'],
			['Teo', null, null, 'Now.'],
			['Nadia', null, null, 'Why?']
		]);
	});

	it('reads times and their ends', () => {
		const source = '<<0:03~0:05>> Nadia = When?\n<<0:06~0:08>> Teo = Now.';
		expect(under('<<{time}~{end}>> {label} = {words}', source)).toEqual([
			['Nadia', 3000, 5000, 'When?'],
			['Teo', 6000, 8000, 'Now.']
		]);
	});

	it('leaves the lines that do not fit to whoever speaks', () => {
		expect(under('{label}; {words}', 'Nadia; When?\nTeo: no.\nTeo; Now.')).toEqual([
			['Nadia', null, null, 'When?\nTeo: no.'],
			['Teo', null, null, 'Now.']
		]);
	});

	it.each([
		['', 'turn-pattern-empty'],
		['{words}', 'turn-pattern-empty'],
		['{speaker}: {words}', 'turn-pattern-field'],
		['{label}{words}', 'turn-pattern-adjacent'],
		['{words}: {label}', 'turn-pattern-order'],
		['{label} {label}', 'turn-pattern-order'],
		[`{label}${' x'.repeat(200)}`, 'turn-pattern-long']
	])('%j is refused', (pattern, code) => {
		expect(parsePatternOfTurns(pattern)).toMatchObject({ code });
	});

	it('comes to an end on any text, be it made to hang', () => {
		const patterns = [
			'{any} {label} {words}',
			'{label} {time} {any}: {words}',
			'{any}:{label}:{number}:{words}'
		];
		const line = fc
			.array(fc.constantFrom('a', ' ', ':', '0:03', '\t', '—'), { maxLength: 400 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.constantFrom(...patterns), fc.array(line, { maxLength: 30 }), (pattern, lines) => {
				const source = lines.join('\n');
				const { turns } = parseTurns(source, { ...everything, pattern });
				expect(turns.every(({ start, end }) => start <= end)).toBe(true);
			}),
			{ numRuns: 60, seed: 21 }
		);
		const long = `${'a '.repeat(200_000)}:`;
		expect(parseTurns(long, { ...everything, pattern: patterns[0] ?? '' }).turns.length).toBeLessThanOrEqual(
			1
		);
	});
});
