import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { fixture, told } from './helpers.ts';
import { page, pdf } from './pdf-page.ts';
import { refusalOf } from '../refusal.ts';

const interview = [
	'Entretien avec Awa',
	'Enquêtrice : Depuis quand travaillez-vous ici ?',
	'Awa : Depuis l’été 2019. Au début je ne comprenais pas l’organisation de la maison médicale, et puis l’organisation m’a plu, peut-être parce que l’équipe est petite. On se parle, se demande-t-on conseil, on se soutient le soir.',
	'Enquêtrice : Vous venez de Saint-Gilles, n’est-ce pas ?',
	'Awa : Oui, à vélo.',
	'Enquêtrice : Et l’hiver ?',
	'Awa : L’hiver aussi, sauf quand il gèle.',
	'Enquêtrice : Qui vous remplace alors ?',
	'Awa : Personne, voilà. La salle d’attente se remplit et les gens attendent que quelqu’un arrive enfin.',
	'Enquêtrice : Merci beaucoup, c’était très clair.',
	'Première colonne : les soignantes racontent leur semaine, les patients qui reviennent, les dossiers qui s’empilent et le téléphone qui sonne sans cesse du lundi au vendredi soir, même pendant la pause de midi, qui est courte, et qui saute souvent.',
	'Deuxième colonne : elles disent aussi ce qui tient, la confiance, le café du matin, les réunions où chacun parle, et le sentiment d’être utile dans un quartier où beaucoup manque depuis longtemps, malgré les promesses faites à chaque élection.'
];

describe('a PDF', () => {
	it('is put together again: hyphens, paragraphs over pages, columns, without heads and page numbers', async () => {
		const { text, notices } = await readText('colonnes.pdf', fixture('colonnes.pdf'));
		expect(text.split('\n')).toEqual(interview);
		expect(told(notices, 'running-head-dropped')).toEqual([
			{ text: 'Soins de première ligne – entretien 7', count: 4 }
		]);
		expect(told(notices, 'page-numbers-dropped')).toEqual([{ count: 4 }]);
		expect(told(notices, 'hyphens-joined')).toEqual([{ count: 1 }]);
		expect(told(notices, 'hyphens-kept')).toEqual([{ count: 2 }]);
	});

	it('keeps its heads and page numbers when asked to', async () => {
		const { text } = await readText('a.pdf', fixture('colonnes.pdf'), { keepRunningHeads: true });
		expect(text.match(/Soins de première ligne – entretien 7/g)).toHaveLength(4);
		expect(text).toContain('– 4 –');
	});

	it('leaves the bytes it was given to their owner', async () => {
		const bytes = Uint8Array.from(fixture('scan.pdf'));
		const before = bytes.length;
		await refusalOf(() => readText('a.pdf', bytes));
		expect(bytes.length).toBe(before);
	});

	it('puts a raised note number on the line it belongs to, and rows of a table on one line with tabs', async () => {
		const drawing = `BT /F 12 Tf 20 250 Td (Une ligne) Tj /F 7 Tf 49 5 Td (1) Tj ET
			BT /F 12 Tf 20 200 Td (Liege) Tj 120 0 Td (12) Tj 60 0 Td (oui) Tj ET
			BT /F 12 Tf 20 185 Td (Namur) Tj 120 0 Td (34) Tj 60 0 Td (non) Tj ET`;
		const { text } = await readText('a.pdf', page(strToU8(drawing)));
		expect(text).toBe('Une ligne1\nLiege\t12\toui\nNamur\t34\tnon');
	});

	it('is read down each of three columns whose lines stand at different heights', async () => {
		const marks = [1, 2, 3].map((column) =>
			Array.from({ length: 12 }, (_, line) => `c${column}l${line + 10}`)
		);
		const drawing = marks.flatMap((column, c) =>
			column.map((mark, line) => {
				const [x, y] = [15 + 95 * c, 280 - 9 * line - 3 * c];
				return `BT /F 6 Tf ${x} ${y} Td (${mark} des mots de cette colonne) Tj ET`;
			})
		);
		const { text } = await readText('a.pdf', page(strToU8(drawing.join('\n'))));
		expect(text.match(/c\dl\d\d/g)).toEqual(marks.flat());
	});

	it('keeps the space between a raised number and the word after it', async () => {
		const drawing = `BT /F 12 Tf 20 250 Td (Une note) Tj /F 7 Tf 48 5 Td (1) Tj ( ) Tj ET
			BT /F 12 Tf 74.2 250 Td (et la suite) Tj ET`;
		const { text } = await readText('a.pdf', page(strToU8(drawing)));
		expect(text).toBe('Une note1 et la suite');
	});

	it('is taken from its owner only when that is allowed', async () => {
		const bytes = Uint8Array.from(fixture('colonnes.pdf'));
		const { text } = await readText('a.pdf', bytes, { mayTakeBytes: true });
		expect(text.split('\n')).toEqual(interview);
	});

	it('is read across where its page has more places than columns of text could have', async () => {
		const words = (row: number) => Array.from({ length: 40 }, (_, column) => `r${row}c${column}`);
		const drawing = Array.from({ length: 200 }, (_, row) =>
			words(row).map((word, column) => `BT /F 1 Tf ${column * 7} ${295 - row * 1.4} Td (${word}) Tj ET`)
		);
		const { text } = await readText('a.pdf', page(strToU8(drawing.flat().join('\n'))));
		expect(text.split(/\s/)).toEqual(Array.from({ length: 200 }, (_, row) => words(row)).flat());
	});

	it('of more streams than its pages could have is refused', async () => {
		const bytes = strToU8(`%PDF-1.4\n${'stream\n-'.repeat(20_001)}`);
		expect((await refusalOf(() => readText('a.pdf', bytes))).code).toBe('too-many-entries');
	});

	it('whose streams begin inside one another is refused', async () => {
		const bytes = strToU8(`%PDF-1.4\n${'stream\nx'.repeat(10_000)}`);
		expect((await refusalOf(() => readText('a.pdf', bytes))).code).toBe('damaged');
	});

	it('of more pages than anybody reads is refused', async () => {
		const bytes = pdf([
			['<</Type/Catalog/Pages 2 0 R>>'],
			[
				`<</Type/Pages/Kids[${Array.from({ length: 1501 }, (_, n) => `${n + 3} 0 R`).join(' ')}]/Count 1501>>`
			],
			...Array.from({ length: 1501 }, () => ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'])
		]);
		expect((await refusalOf(() => readText('a.pdf', bytes))).code).toBe('too-many-entries');
	});

	it.each([
		['scanned', fixture('scan.pdf'), 'scan-without-text'],
		['behind a password', fixture('mot-de-passe.pdf'), 'encrypted'],
		['cut in the middle of its head', strToU8('%PDF-1.4\n1 0 obj\n<</Type'), 'damaged'],
		[
			'whose pages hold themselves',
			pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[2 0 R]/Count 1>>']]),
			'damaged'
		],
		[
			'that inflates without measure',
			page(zlibSync(new Uint8Array(2 ** 21)), '/Filter/FlateDecode'),
			'inflates-too-far'
		],
		[
			'that inflates twice over',
			page(zlibSync(zlibSync(new Uint8Array(2 ** 21))), '/Filter[/FlateDecode/FlateDecode]'),
			'inflates-too-far'
		],
		[
			'that inflates behind letters',
			page(strToU8(Buffer.from(zlibSync(new Uint8Array(2 ** 21))).toString('hex')), '/Filter[/AHx/Fl]'),
			'inflates-too-far'
		]
	])('%s is refused', async (_, bytes, code) => {
		const limits = { inflated: 2 ** 20 };
		expect((await refusalOf(() => readText('a.pdf', bytes, { limits }))).code).toBe(code);
	});

	it('that draws itself in itself comes to an end', async () => {
		const bytes = pdf([
			['<</Type/Catalog/Pages 2 0 R>>'],
			['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
			['<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>'],
			['<</Length 5>>stream\n/F Do\nendstream'],
			[
				'<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream'
			]
		]);
		expect((await refusalOf(() => readText('a.pdf', bytes))).code).toBe('scan-without-text');
	});
});
