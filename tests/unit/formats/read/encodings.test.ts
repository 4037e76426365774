import { describe, expect, it } from 'vitest';
import { encodingChoices, readText } from '#lib/formats/read/index.ts';

/** Bytes of a text in an encoding of single bytes, by asking its decoder for each. */
function encoded(text: string, encoding: string): Uint8Array {
	const table = new Map<string, number>();
	for (let byte = 255; byte >= 0; byte--)
		table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
	return Uint8Array.from(text, (letter) => {
		const byte = table.get(letter);
		if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`);
		return byte;
	});
}

const wide = (text: string, little: boolean) =>
	Uint8Array.from(
		Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
			little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
		)
	);

const polish = 'Pytanie: Gdzie pan mieszka?\nOdpowiedź: Źle mieszkam, śnieg i łódź, ale żyję.';
const czech = 'Otázka: Kdy začíná žně?\nOdpověď: Většinou v červenci, když je horko.';
const russian = 'Вопрос: Когда открывается мельница?\nОтвет: В девять, каждый день, кроме воскресенья.';
const greek = 'Ερώτηση: Πότε ανοίγει ο μύλος;\nΑπάντηση: Στις εννιά, κάθε μέρα.';
const hebrew = 'שאלה: מתי הטחנה נפתחת?\nתשובה: בתשע, כל יום.';
const arabic = 'سؤال: متى تفتح الطاحونة؟\nجواب: في التاسعة، كل يوم.';
const turkish = 'Soru: Değirmen ne zaman açılır?\nYanıt: Sabah dokuzda, kışın kapalı.';
const french = 'Enquêtrice : Où habitez-vous ?\nPêcheur : À côté de l’écluse, depuis l’été, ça va.';
const thai = 'ถาม: โรงสีเปิดเมื่อไร\nตอบ: เก้าโมงเช้าทุกวัน';

describe('A text in an encoding of its language', () => {
	it.each([
		['windows-1250', polish],
		['iso-8859-2', polish],
		['windows-1250', czech],
		['windows-1251', russian],
		['koi8-r', russian],
		['windows-1253', greek],
		['windows-1254', turkish],
		['windows-1255', hebrew],
		['windows-1256', arabic],
		['windows-874', thai],
		['windows-1252', french],
		['macintosh', french]
	])('%s is read right', async (encoding, text) => {
		const read = await readText('a.txt', encoded(text, encoding));
		expect(read.text).toBe(text);
		expect(read.notices[0]).toEqual({ code: 'encoding-guessed', values: { encoding: read.encoding } });
	});

	it.each([
		[
			'gb18030',
			'cecaa3bacab2c3b4cab1baf2a3bf0ab4f0a3bac3f7ccecd4e7c9cfa1a3',
			'问：什么时候？\n答：明天早上。'
		],
		['big5', 'b0dda147a4b0bbf2aec9add4a1480ab5aaa147a9faa4d1a6ada457a143', '問：什麼時候？\n答：明天早上。'],
		[
			'shift_jis',
			'96e2814682a282c282c582b782a981420a939a814696be93fa82cc92a982c582b78142',
			'問：いつですか。\n答：明日の朝です。'
		],
		[
			'euc-jp',
			'cce4a1a7a4a4a4c4a4c7a4b9a4aba1a30ac5faa1a7ccc0c6fca4cec4aba4c7a4b9a1a3',
			'問：いつですか。\n答：明日の朝です。'
		],
		[
			'euc-kr',
			'b9ae3a20bef0c1a6bfe43f0ab4e43a20b3bbc0cf20bec6c4a7c0ccbfe42e',
			'문: 언제요?\n답: 내일 아침이요.'
		]
	])('%s of two bytes a letter is read right', async (encoding, hex, text) => {
		const read = await readText('a.txt', Uint8Array.from(Buffer.from(hex, 'hex')));
		expect([read.encoding, read.text]).toEqual([encoding, text]);
	});

	it.each([
		['little', true, russian],
		['big', false, greek],
		['little', true, '聞き手：いつから船に乗っていますか。\n田中：父が亡くなった年からです。'],
		['big', false, 'سؤال: متى؟\nجواب: غدا.']
	])('of two bytes, %s end first, without a mark, is read right', async (_which, little, text) => {
		const read = await readText('a.txt', wide(text, little));
		expect([read.encoding, read.text]).toEqual([little ? 'utf-16le' : 'utf-16be', text]);
	});

	it('that letters do not tell apart is read as usual, and said not to be sure', async () => {
		const read = await readText('a.txt', Uint8Array.of(0xe9, 0x74, 0xe9));
		expect(read).toMatchObject({ text: 'été', encoding: 'windows-1252', sure: false });
		expect(read.notices.map(({ code }) => code)).toEqual(['encoding-guessed', 'encoding-unsure']);
	});

	it('is sure where its letters speak for one encoding', async () => {
		expect(await readText('a.txt', encoded(arabic, 'windows-1256'))).toMatchObject({ sure: true });
		expect(await readText('a.txt', new TextEncoder().encode(french))).toMatchObject({ sure: true });
	});

	it('can be read in other ways, each with the beginning of what it would say', () => {
		const choices = encodingChoices(encoded(russian, 'koi8-r'));
		expect(choices.map(({ encoding }) => encoding)).toEqual(
			expect.arrayContaining(['utf-8', 'koi8-r', 'windows-1251'])
		);
		const right = choices.find(({ encoding }) => encoding === 'koi8-r');
		expect(right?.sample).toBe(russian.slice(0, 160));
	});
});

describe('A text in UTF-8 with a byte that is none', () => {
	const broken = (text: string, at: number) => {
		const bytes = new TextEncoder().encode(text);
		return Uint8Array.from([...bytes.subarray(0, at), 0xe9, ...bytes.subarray(at)]);
	};

	it('stays UTF-8, and tells how many there are and where the first stands', async () => {
		const text = 'Là-bas, déjà.\nÇa sèche : été';
		const read = await readText('a.txt', broken(text, new TextEncoder().encode('Là-bas, déjà.\nÇa ').length));
		expect(read.text).toBe('Là-bas, déjà.\nÇa \ufffdsèche : été');
		expect(read.encoding).toBe('utf-8');
		expect(read.notices).toEqual([{ code: 'unreadable-bytes', values: { count: 1, line: 2, column: 4 } }]);
	});

	it('is told apart from a text that is none at all', async () => {
		expect(await readText('a.txt', encoded(french, 'windows-1252'))).toMatchObject({
			encoding: 'windows-1252'
		});
	});
});
