import { describe, expect, it } from 'vitest';
import { codes, read, told } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

const rtf = async (body: string) => (await read('a.rtf', `{\\rtf1\\ansi\\ansicpg1252 ${body}}`)).text;

describe('an RTF text', () => {
	it('has its accents right however they are written', async () => {
		expect(await rtf("arriv\\'e9 arriv\\u233 ?e arriv\\u233\\'e9e \\'c9t\\'E9")).toBe(
			'arrivé arrivée arrivée Été'
		);
	});

	it('drops as many fallback characters as it is told to', async () => {
		expect(await rtf("{\\uc0\\u233 t}\\u233 ?{\\uc2 \\u8217\\'c3\\'a9l}\\u339 ?uvre")).toBe('été’lœuvre');
		expect(await rtf('\\u233{a}')).toBe('éa');
	});

	it('reads numbers below zero and pairs of surrogates', async () => {
		expect(await rtf('\\u-10179 ?\\u-8704 ?')).toBe('\u{1f600}');
		expect(await rtf('a\\u-10179 ?')).toBe('a\ufffd');
	});

	it.each([
		['a Mac', '\\mac', "\\'8e\\'d5", 'é’'],
		['DOS', '\\pca', "\\'82\\'87", 'éç'],
		['Central Europe', '\\ansi\\ansicpg1250', "\\'b3\\'f3d\\'9f", 'łódź'],
		['Japan', '\\ansi\\ansicpg932', "\\'93\\'fa\\'96\\'7b", '日本']
	])('is decoded by the code page of %s', async (_, head, body, text) => {
		expect((await read('a.rtf', `{\\rtf1${head} ${body}}`)).text).toBe(text);
	});

	it('is decoded by the character set of each font', async () => {
		const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}';
		expect(await rtf(`${fonts}\\f0 \\'e9 {\\f1 \\'e4\\'e0} \\'e9`)).toBe('é да é');
	});

	it('knows its signs, dashes, quotation marks and spaces', async () => {
		expect(await rtf('\\ldblquote a\\rdblquote\\~\\emdash  l\\rquote b\\_c\\tab d \\{e\\}\\\\')).toBe(
			'“a”\u00a0— l’b\u2011c\td {e}\\'
		);
	});

	it('ends lines at paragraphs and breaks, and not where its source does', async () => {
		expect(await rtf('un\r\n deux\\par\r\n\\par trois\\line quatre\\\ncinq')).toBe(
			'un deux\n\ntrois\nquatre\ncinq'
		);
	});

	it('passes over what is not text', async () => {
		expect(
			await rtf(
				'{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\author X}}{\\*\\generator Y;}' +
					'a{\\field{\\*\\fldinst HYPERLINK "http://z"}{\\fldrslt lien}}{\\*\\bkmkstart k}b{\\pict\\bin3 }}}}c{\\nonshppict{\\pict 00}}'
			)
		).toBe('alienbc');
	});

	it('takes the Unicode half of a doubled text and the result of an object', async () => {
		expect(
			await rtf('{\\upr{ete}{\\*\\ud{\\u233 ?t\\u233 ?}}} {\\object{\\*\\objdata 00ff}{\\result vu}}')
		).toBe('été vu');
	});

	it('puts footnotes at the end, with their numbers', async () => {
		const { text, notices } = await read(
			'a.rtf',
			'{\\rtf1 un{\\super\\chftn}{\\footnote {\\super\\chftn} note \\i A}, deux{\\footnote B}.}'
		);
		expect(text).toBe('un[1], deux[2].\n\n[1] note A\n[2] B');
		expect(told(notices, 'notes-at-end')).toEqual([{ count: 2 }]);
	});

	it('writes table rows as lines and goes on after the table', async () => {
		expect(
			await rtf(
				'avant\\par\\trowd\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl c\\par d\\cell e\\cell\\row\\pard fin\\par'
			)
		).toBe('avant\na\tb\nc d\te\nfin');
	});

	it('keeps the words of a text box, once', async () => {
		expect(
			await rtf(
				'a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt encart\\par}}{\\shprslt encart}}b\\par c'
			)
		).toBe('ab\nencart\nc');
	});

	it('leaves hidden and deleted words out and tells so', async () => {
		const { text, notices } = await read('a.rtf', '{\\rtf1 a{\\v caché}{\\deleted parti}\\v b\\v0 c}');
		expect(text).toBe('ac');
		expect(codes(notices).toSorted()).toEqual(['deletions-ignored', 'hidden-text-ignored']);
	});

	it.each([
		['cut off', '{\\rtf1 Bonjour', 'damaged'],
		['of a million braces', `{\\rtf1 ${'{'.repeat(1_000_000)}`, 'too-deep'],
		['whose binary part passes its end', '{\\rtf1 a{\\bin999999999 b}}', 'damaged'],
		['without words', '{\\rtf1\\ansi}', 'empty'],
		['that is none', 'Bonjour', 'not-this-format']
	])('%s is refused', async (_, source, code) => {
		expect((await refusalOf(() => read('a.rtf', source))).code).toBe(code);
	});
});
