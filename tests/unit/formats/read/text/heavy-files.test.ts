import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { read } from './helpers.ts';
import { refusalOf } from './refusal.ts';

// Each of these took minutes, or gigabytes, where a reader went back over what it had read.
describe('a heavy file is read to its end', () => {
	it('an RTF that names a code page before each letter', async () => {
		const letters = Array.from({ length: 100_000 }, (_, page) => `\\ansicpg${page + 70_000}\\'e9`).join('');
		expect((await read('a.rtf', `{\\rtf1 ${letters}}`)).text).toBe('é'.repeat(100_000));
	});

	it('captions full of tags that never close', async () => {
		const open = '<'.repeat(2_000_000);
		const { text } = await read(
			'a.vtt',
			`WEBVTT\n\n00:00.000 --> 00:01.000\n<00:00:00.500><c>oui</c>\n${open}\n`
		);
		expect(text).toBe(`oui ${open}`);
	});

	it('a text of nothing but line ends of all kinds', async () => {
		const { text } = await read('a.txt', `a${'\r'.repeat(2_000_000)}${'\r\n'.repeat(1_000_000)}b`);
		expect(text).toBe(`a${'\n'.repeat(3_000_000)}b`);
	});
});

describe('a long text', () => {
	it('keeps each of its line ends, and loses its controls, wherever they stand', async () => {
		const line = 'Élodie\u0007 : « il faut du temps »\r\n';
		const { text, notices } = await read('a.txt', line.repeat(50_000));
		expect(text).toBe('Élodie : « il faut du temps »\n'.repeat(50_000));
		expect(notices).toEqual([{ code: 'control-characters-dropped', values: { count: 50_000 } }]);
	});

	it.each(['txt', 'html'])('of 200,000 words and more is read as %s', async (format) => {
		const said = 'Participant 2 : la douleur est une expérience difficile à dire.\n'.repeat(25_000);
		const { text } = await read(`a.${format}`, format === 'html' ? `<pre>${said}</pre>` : said);
		expect(text.trimEnd()).toBe(said.trimEnd());
	});
});

describe('a file of more pieces than anybody wrote is refused', () => {
	it.each([
		['cues', 'srt', '0:0.0-->0:0.0\na\n'.repeat(250_001), 'too-many-entries'],
		['notes', 'rtf', `{\\rtf1 ${'{\\footnote a}'.repeat(200_000)}}`, 'too-large'],
		['groups', 'rtf', `{\\rtf1 ${'{}'.repeat(9_000_000)}}`, 'too-large']
	])('%s', async (_, format, content, code) => {
		expect((await refusalOf(() => read(`a.${format}`, content))).code).toBe(code);
	});

	it('letters', async () => {
		const bytes = new Uint8Array(8 * 2 ** 20 + 1).fill(65);
		expect((await refusalOf(() => readText('a.txt', bytes))).code).toBe('too-large');
	});
});
