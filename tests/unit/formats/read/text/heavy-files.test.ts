import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { read, utf8 } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

/** An OpenDocument text of these paragraphs; stored, so that it is not refused for how far it inflates. */
function odt(body: string): Uint8Array {
	const content = `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
	const parts = { mimetype: utf8('application/vnd.oasis.opendocument.text'), 'content.xml': utf8(content) };
	return zipSync(parts, { level: 0 });
}

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');

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

	it.each(['html', 'odt'])('a paragraph of a million words in %s', async (format) => {
		const words = 'a '.repeat(1_000_000);
		const bytes = format === 'html' ? utf8(`<p>${words}<b>b</b>`) : odt(`<text:p>${words}b</text:p>`);
		expect((await readText(`a.${format}`, bytes)).text).toBe(`${words}b`);
	});

	it('a text of nothing but line ends of all kinds', async () => {
		const { text } = await read('a.txt', `a${'\r'.repeat(2_000_000)}${'\r\n'.repeat(1_000_000)}b`);
		expect(text).toBe(`a${'\n'.repeat(3_000_000)}b`);
	});
});

describe('a document of many lines', () => {
	it.each([
		['rtf', `{\\rtf1 ${'a\\par '.repeat(100_000)}b}`],
		['html', `${'<p>a'.repeat(100_000)}<p>b`],
		['odt', odt(`${'<text:p>a</text:p>'.repeat(100_000)}<text:p>b</text:p>`)]
	])('is read whole as %s', async (format, content) => {
		const bytes = typeof content === 'string' ? utf8(content) : content;
		expect((await readText(`a.${format}`, bytes)).text).toBe(`${'a\n'.repeat(100_000)}b`);
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
		['groups', 'rtf', `{\\rtf1 ${'{}'.repeat(9_000_000)}}`, 'too-large'],
		['paragraph marks', 'rtf', `{\\rtf1 a${'\\par'.repeat(500_001)} b}`, 'too-many-entries'],
		['empty cells', 'rtf', `{\\rtf1\\intbl a${'\\cell'.repeat(500_001)} b}`, 'too-many-entries'],
		['line breaks', 'html', `a${'<br>'.repeat(500_001)}b`, 'too-many-entries'],
		['lines', 'html', `<pre>${'a\n'.repeat(500_001)}</pre>`, 'too-many-entries'],
		['paragraphs', 'odt', odt('<text:p/>'.repeat(500_001)), 'too-many-entries'],
		['attributes', 'odt', odt(`<text:p ${attributes(501)}>a</text:p>`), 'too-large']
	])('%s in %s', async (_, format, content, code) => {
		const bytes = typeof content === 'string' ? utf8(content) : content;
		expect((await refusalOf(() => readText(`a.${format}`, bytes))).code).toBe(code);
	});

	it('letters', async () => {
		const bytes = new Uint8Array(8 * 2 ** 20 + 1).fill(65);
		expect((await refusalOf(() => readText('a.txt', bytes))).code).toBe('too-large');
	});
});
