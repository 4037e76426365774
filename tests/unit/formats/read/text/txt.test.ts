import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { codes, read, told } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

/** UTF-16 code units as bytes. */
const wide = (text: string, little = true) =>
	Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
		little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
	);

describe('a plain text', () => {
	it('in UTF-8 loses its byte order mark and nothing else', async () => {
		const { text, encoding, notices } = await read('a.txt', '\ufeffÉlodie\u00a0: « ça va ? » 😀 e\u0301');
		expect(text).toBe('Élodie\u00a0: « ça va ? » 😀 e\u0301');
		expect(encoding).toBe('utf-8');
		expect(notices).toEqual([]);
	});

	it('with one accented letter in all of it is still UTF-8', async () => {
		const { text } = await read('a.txt', `${'Bonjour. '.repeat(5000)}à`);
		expect(text.at(-1)).toBe('à');
	});

	it('that is not UTF-8 is Windows-1252, and that is told', async () => {
		// é ’ œ € in Windows-1252
		const { text, encoding, notices } = await read('a.txt', [0xe9, 0x92, 0x9c, 0x80]);
		expect(text).toBe('é’œ€');
		expect(encoding).toBe('windows-1252');
		expect(told(notices, 'encoding-guessed')).toEqual([{ encoding: 'windows-1252' }]);
	});

	it('is read in the encoding asked for', async () => {
		const bytes = Uint8Array.of(0x8e, 0x20, 0xd5);
		expect((await readText('a.txt', bytes, { encoding: 'macintosh' })).text).toBe('é ’');
		const refusal = await refusalOf(() => readText('a.txt', bytes, { encoding: 'klingon' }));
		expect(refusal.code).toBe('unknown-encoding');
	});

	it('that says itself what it has lost is told apart from one read in a wrong encoding', async () => {
		expect((await read('a.txt', 'perdu\ufffd')).notices).toEqual([
			{ code: 'replacement-characters', values: { count: 1 } }
		]);
		const wrong = await readText('a.txt', Uint8Array.of(0xe9, 0x20, 0xe8), { encoding: 'utf-8' });
		expect(wrong.notices).toEqual([{ code: 'undecodable-bytes', values: { count: 2 } }]);
	});

	it.each([
		['little', true],
		['big', false]
	])('in UTF-16, %s end first, is known with and without a mark', async (_, little) => {
		const encoding = little ? 'utf-16le' : 'utf-16be';
		const marked = await read('a.txt', wide('\ufeffÉté, l’œuvre 😀', little));
		expect(marked).toMatchObject({ text: 'Été, l’œuvre 😀', encoding, notices: [] });
		const bare = await read('a.txt', wide('Été, l’œuvre', little));
		expect(bare).toMatchObject({ text: 'Été, l’œuvre', encoding });
		expect(codes(bare.notices)).toEqual(['encoding-guessed']);
	});

	it('with lone surrogates has replacement characters in their place', async () => {
		const { text, notices } = await read('a.txt', wide('\ufeffa\ud800b\udc00'));
		expect(text).toBe('a\ufffdb\ufffd');
		expect(notices).toEqual([{ code: 'undecodable-bytes', values: { count: 2 } }]);
	});

	it('ends all its lines in one way, keeps its blank lines, loses NUL and other controls', async () => {
		const { text, notices } = await read(
			'a.txt',
			'un\r\n\r\ndeux\rtrois\u2028quatre\fcinq\u0000\u0001\tsix, et la fin'
		);
		expect(text).toBe('un\n\ndeux\ntrois\nquatre\ncinq\tsix, et la fin');
		expect(told(notices, 'control-characters-dropped')).toEqual([{ count: 2 }]);
	});

	it.each([
		['empty', [], 'empty'],
		['nothing but spaces', [32, 10, 0xc2, 0xa0], 'empty'],
		['full of NULs', Array<number>(500).fill(0), 'binary'],
		['a photograph', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70], 'not-this-format'],
		[
			'a Word document of the old kind',
			[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0],
			'not-this-format'
		]
	])('that is %s is refused', async (_, bytes, code) => {
		expect((await refusalOf(() => read('a.txt', bytes))).code).toBe(code);
	});

	it.each(['photo.jpg', 'entretien.doc'])(
		'called %s is refused as a format that is not read',
		async (name) => {
			const bytes = name.endsWith('.jpg')
				? [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]
				: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
			expect((await refusalOf(() => read(name, bytes))).code).toBe('unknown-format');
		}
	);

	it('over the size allowed is refused before it is decoded', async () => {
		const bytes = new Uint8Array(2000).fill(65);
		expect((await refusalOf(() => readText('a.txt', bytes, { limits: { plain: 1999 } }))).code).toBe(
			'too-large'
		);
		expect((await refusalOf(() => readText('a.txt', bytes, { limits: { bytes: 1999 } }))).code).toBe(
			'too-large'
		);
	});
});

describe('a markdown text', () => {
	it('stands as it was written', async () => {
		const source = '---\ntitle: Entretien\n---\n\n# Élodie\n\n- **oui** `code`\n';
		expect(await read('notes.MD', source)).toMatchObject({ text: source, format: 'md', times: [] });
	});
});

describe('a file', () => {
	it('of an unknown kind is refused, with its extension', async () => {
		const refusal = await refusalOf(() => read('son.mp3', 'ID3'));
		expect(refusal).toMatchObject({ code: 'unknown-format', values: { extension: 'mp3' } });
	});

	it('is read for what it holds where its first bytes say so', async () => {
		expect(await read('entretien.doc', '{\\rtf1 Bonjour}')).toMatchObject({ format: 'rtf', text: 'Bonjour' });
	});
});

it('counts what could not be decoded, be it all there is', async () => {
	const bytes = new Uint8Array(2 ** 21).fill(0xff);
	bytes.set([0xef, 0xbb, 0xbf]);
	const { text, notices } = await readText('a.txt', bytes);
	expect(text).toBe('\ufffd'.repeat(2 ** 21 - 3));
	expect(notices).toEqual([{ code: 'undecodable-bytes', values: { count: 2 ** 21 - 3 } }]);
});
