import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { read, told, utf8 } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

/** Each paragraph of a file with its speaker and times in seconds. */
async function spoken(name: string, content: string) {
	const { text, times } = await read(name, content);
	return times.map(({ start, end, from, to, speaker }) => [
		speaker ?? null,
		from === null ? null : from / 1000,
		to === null ? null : to / 1000,
		text.slice(start, end)
	]);
}

const asJson = (value: unknown) => spoken('a.json', JSON.stringify(value));

describe('The JSON of a speech recognition', () => {
	it.each([
		['seconds and a speaker', [{ start: 3.5, end: 5, speaker: 'Ana', text: 'When does it open?' }]],
		[
			'milliseconds, by the pace of speech',
			[{ start: 3500, end: 5000, speaker: 'Ana', text: 'When does it open?' }]
		],
		['clocks', [{ from: '00:00:03,500', to: '00:00:05,000', speaker: 'Ana', text: 'When does it open?' }]],
		[
			'numbers as text',
			[{ start_time: '3.5', end_time: '5.0', speaker_label: 'Ana', transcript: 'When does it open?' }]
		],
		['a pair of times', [{ timestamp: [3.5, 5], speaker: 'Ana', text: 'When does it open?' }]],
		[
			'times in milliseconds by their name',
			[{ start_ms: 3500, end_ms: 5000, speaker_name: 'Ana', text: 'When does it open?' }]
		],
		[
			'words with times',
			[
				{
					speaker: 'Ana',
					words: [
						{ word: 'When does', start: 3.5, end: 4 },
						{ word: 'it open?', start: 4, end: 5 }
					]
				}
			]
		],
		[
			'elements with times',
			[
				{
					speaker: 'Ana',
					elements: [
						{ value: 'When does it open', ts: 3.5, end_ts: 4.9 },
						{ value: '?', ts: 4.9, end_ts: 5 }
					]
				}
			]
		]
	])('with %s', async (_what, segments) => {
		expect(await asJson({ status: 'done', results: { segments } })).toEqual([
			['Ana', 3.5, 5, 'Ana : When does it open?']
		]);
	});

	it('numbers its voices as they are numbered', async () => {
		const utterances = [
			{ speaker: 0, start: 1, end: 2, transcript: 'Why?' },
			{ speaker: 1, start: 2, end: 3, transcript: 'Because.' }
		];
		expect((await asJson({ results: { channels: [{}], utterances } })).map(([speaker]) => speaker)).toEqual([
			'Speaker 0',
			'Speaker 1'
		]);
	});

	it('changes hands within a segment where its words do', async () => {
		const words = [
			{ word: 'Why', start: 1, end: 1.5, speaker: 'A' },
			{ word: 'now?', start: 1.5, end: 2, speaker: 'A' },
			{ word: 'Because.', start: 2, end: 3, speaker: 'B' }
		];
		const segments = [{ start: 1, end: 3, text: 'Why now? Because.', words }];
		expect(await asJson({ segments })).toEqual([
			['A', 1, 2, 'A : Why now?'],
			['B', 2, 3, 'B : Because.']
		]);
	});

	it('without segments is its text; a page of oTranscribe is its lines', async () => {
		expect((await read('a.json', '{"text": " Only words. ", "language": "en"}')).text).toBe('Only words.');
		const page = {
			text: '<p><span class="timestamp" data-timestamp="3">00:03</span>&nbsp;I: Why?</p><p>B: So.</p>',
			media: 'a.mp3',
			'media-time': 4
		};
		expect((await read('a.otr', JSON.stringify(page))).text).toBe('00:03\u00a0I: Why?\nB: So.');
	});

	it.each([
		['of something else', '{"name": "tamis", "version": "0.1.0", "list": [1, 2]}', 'not-this-format'],
		['with a text among other things', '{"text": "P: Yes.", "code_on": "Yes"}', 'not-this-format'],
		['that is broken off', '{"segments": [{"start": 1', 'damaged'],
		['nested beyond measure', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-this-format']
	])('%s is refused', async (_what, content, code) => {
		expect((await refusalOf(() => read('a.json', content))).code).toBe(code);
	});
});

describe('A table as a transcript', () => {
	const rows =
		'Who;When;What was said;Note\nAna;0:03;When does it open?;x\n;0:05;And why?;\nLuc;0:06;At nine, I think.;y';

	it('guesses its columns and says which; a row without a name goes on', async () => {
		const { table, text } = await read('a.csv', rows);
		expect(table).toEqual({
			header: ['Who', 'When', 'What was said', 'Note'],
			columns: { speaker: 0, start: 1, end: null, words: 2 },
			rows: 3
		});
		expect(text).toBe('Ana : When does it open? And why?\n\nLuc : At nine, I think.');
	});

	it('is read by the columns that are chosen', async () => {
		const columns = { speaker: 3, start: null, end: null, words: 2 };
		const { text } = await readText('a.csv', utf8('a;b;It opens at nine.;Ana\na;b;Not on Sundays.;Luc'), {
			columns
		});
		expect(text).toBe('Ana : It opens at nine.\n\nLuc : Not on Sundays.');
	});

	it('of numbers or of people is refused, with the columns one could choose', async () => {
		const refusal = await refusalOf(() => read('a.csv', 'name,age\nAnna,34\nCarl,50'));
		expect(refusal).toMatchObject({ code: 'no-words-column', values: { columns: 'name · age' } });
	});

	it('of Whisper counts in milliseconds', async () => {
		expect(
			await spoken('a.tsv', 'start\tend\ttext\n0\t4200\tWe left early, before dawn.\n6900\t9000\tIt rained.')
		).toEqual([
			[null, 0, 4.2, 'We left early, before dawn.'],
			[null, 6.9, 9, 'It rained.']
		]);
	});
});

describe('Tiers of annotations', () => {
	const eaf = (tiers: string, head = '') =>
		`<?xml version="1.0"?>${head}<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="2000"/></TIME_ORDER>${tiers}</ANNOTATION_DOCUMENT>`;
	const aligned = (id: string, words: string) =>
		`<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2"><ANNOTATION_VALUE>${words}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`;
	const hanging = (of: string, words: string) =>
		`<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r-${of}" ANNOTATION_REF="${of}"><ANNOTATION_VALUE>${words}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`;

	it('of ELAN whose words hang on numbered utterances are those words, at their times', async () => {
		const content = eaf(
			`<TIER TIER_ID="ref" PARTICIPANT="Ana">${aligned('a1', 'utt-001')}</TIER><TIER TIER_ID="tx" PARENT_REF="ref" PARTICIPANT="Ana">${hanging('a1', 'When does it open?')}</TIER>`
		);
		expect(await spoken('a.eaf', content)).toEqual([['Ana', 1, 2, 'Ana : When does it open?']]);
		expect(told((await read('a.eaf', content)).notices, 'tiers-ignored')).toEqual([
			{ count: 1, tiers: 'ref' }
		]);
	});

	it.each([
		[
			'with a document type',
			eaf(`<TIER TIER_ID="A">${aligned('a1', '&x;')}</TIER>`, '<!DOCTYPE a [<!ENTITY x "boum">]>'),
			'damaged'
		],
		['that says nothing', eaf('<TIER TIER_ID="A"/>'), 'not-this-format'],
		['nested beyond measure', `<a>${'<b>'.repeat(300)}`, 'too-deep']
	])('of ELAN %s are refused', async (_what, content, code) => {
		expect((await refusalOf(() => read('a.eaf', content))).code).toBe(code);
	});

	it('of Praat keep quotation marks, and leave silences and sounds out', async () => {
		const grid = `File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 5\ntiers? <exists>\nsize = 2\nitem []:\n item [1]:\n  class = "IntervalTier"\n  name = "Ana"\n  xmin = 0\n  xmax = 5\n  intervals: size = 2\n   intervals [1]:\n    xmin = 0\n    xmax = 1.5\n    text = "sil"\n   intervals [2]:\n    xmin = 1.5\n    xmax = 5\n    text = "He said ""no"" in 2020."\n item [2]:\n  class = "IntervalTier"\n  name = "Ana phones"\n  xmin = 0\n  xmax = 5\n  intervals: size = 1\n   intervals [1]:\n    xmin = 0\n    xmax = 5\n    text = "h"\n`;
		expect(await spoken('a.TextGrid', grid)).toEqual([['Ana', 1.5, 5, 'Ana : He said "no" in 2020.']]);
	});

	it('of Praat that end too early are refused', async () => {
		const grid =
			'"ooTextFile"\n"TextGrid"\n0\n5\n<exists>\n1\n"IntervalTier"\n"Ana"\n0\n5\n900000\n0\n1\n"a"\nx';
		expect(await spoken('a.TextGrid', grid)).toEqual([['Ana', 0, 1, 'Ana : a']]);
		expect((await refusalOf(() => read('a.TextGrid', 'hello'))).code).toBe('not-this-format');
	});
});

describe('CHAT', () => {
	it('goes on over lines that begin with a tab, and keeps speakers without times', async () => {
		const content =
			'@Begin\n*CHI:\tI want\n\tmore milk .\n%mor:\tpro|I\n*MOT:\tyou had some . \u00151000_2500\u0015\n@End';
		expect(await spoken('a.cha', content)).toEqual([
			['CHI', null, null, 'CHI : I want more milk .'],
			['MOT', 1, 2.5, 'MOT : you had some .']
		]);
	});
});

describe('Captions', () => {
	const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join('\n\n')}\n`;
	const cue = (from: number, to: number, words: string) =>
		`00:00:${String(from).padStart(2, '0')}.000 --> 00:00:${String(to).padStart(2, '0')}.000\n${words}`;

	it.each([
		['in brackets', (name: string, words: string) => `[${name}] ${words}`],
		['in brackets with a colon', (name: string, words: string) => `[${name}]: ${words}`],
		['on a line before them', (name: string, words: string) => `(${name})\n${words}`],
		['behind a mark of change', (name: string, words: string) => `>> ${name}: ${words}`],
		['with a time', (name: string, words: string) => `[00:00:01] ${name}: ${words}`],
		[
			'in a voice tag, and again before them',
			(name: string, words: string) => `<v ${name}>${name}: ${words}`
		],
		['in a voice tag that speaks over another', (name: string, words: string) => `<v //${name}>${words}`]
	])('have their names %s', async (_what, write) => {
		const content = vtt(
			cue(1, 2, write('Ana', 'Why now?')),
			cue(2, 3, write('Luc', 'Because.')),
			cue(3, 4, write('Ana', 'Ah.'))
		);
		expect(await spoken('a.vtt', content)).toEqual([
			['Ana', 1, 2, 'Ana : Why now?'],
			['Luc', 2, 3, 'Luc : Because.'],
			['Ana', 3, 4, 'Ana : Ah.']
		]);
	});

	it('keep the words after an empty line, and not the name of the next cue', async () => {
		const content = vtt('1\n00:01.000 --> 00:02.000\n\nWhy\n\nnow', 'intro\n00:02.000 --> 00:03.000\nthen');
		expect((await read('a.vtt', content)).text).toBe('Why now then');
	});

	it('join Chinese without spaces', async () => {
		expect(
			(await read('a.vtt', vtt(cue(1, 2, '天亮就'), cue(2, 3, '出海，'), cue(3, 4, 'OK 吗')))).text
		).toBe('天亮就出海， OK 吗');
	});

	it('of one voice begin a paragraph after a silence of two seconds, without her name', async () => {
		const content = vtt(cue(1, 2, '<v Ana>One.'), cue(4, 5, '<v Ana>Two.'), cue(5, 6, '<v Luc>Three.'));
		expect(await spoken('a.vtt', content)).toEqual([
			['Ana', 1, 2, 'Ana : One.'],
			['Ana', 4, 5, 'Two.'],
			['Luc', 5, 6, 'Luc : Three.']
		]);
	});
});
