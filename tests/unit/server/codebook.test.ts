import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	codeCounts,
	codeTreeLines,
	createStudy,
	exportCodebook,
	importCodebook,
	previewDelete,
	undo,
	type CodebookWords
} from '#lib/server/actions/index.ts';
import { codedStudy, type CodedStudy } from './coded-study.ts';

const hues = 'rouge bleu ocre mauve jade orange azur vert rose violet olive turquoise'.split(' ');
const words: CodebookWords = {
	language: 'fr',
	title: 'Livre des codes',
	details: [],
	parent: 'Sous',
	code: 'Code',
	colour: 'Couleur',
	hues,
	definition: 'Définition',
	whenToUse: 'Quand l’employer',
	whenNotToUse: 'Quand ne pas l’employer',
	example: 'Exemple',
	segments: 'Segments',
	codings: 'Codages',
	documents: 'Documents',
	cases: 'Participants',
	overview: 'Arbre',
	quote: (text) => `« ${text} »`,
	counts: () => ''
};
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (file: { bytes: Uint8Array }) => new TextDecoder().decode(file.bytes);

let s: CodedStudy;
beforeEach(async () => {
	s = await codedStudy('Je suis fatiguée. Vidée, même.');
});
afterEach(() => s.close());

const importText = (table: string) =>
	importCodebook(s.anne, s.study, 'codes.csv', bytes(table), { hues: [hues] });

describe('A codebook that goes out as Word and comes in again', () => {
	it('is the same codebook: the tree, and every text', async () => {
		await importText(
			[
				'Chemin;Définition;Quand l’employer;Quand ne pas l’employer;Exemple',
				'Émotions;;;;',
				'Émotions > Fatigue;"Usure du corps.',
				'Et de la tête.";Dite en mots;Supposée : jamais;Vidée, même.',
				'Émotions > Fatigue > Nuits;;Nommées;;',
				'Équipe > Relais;"Qui prend la suite : on demande.";;;"« Vas-y », dit-elle"'
			].join('\n')
		);
		const tree = async (study: string) =>
			(await codeTreeLines(s.anne, study)).map(({ id: _, parentId: __, colour: ___, ...line }) => line);
		const before = await tree(s.study);
		expect(before.map(({ name, depth }) => [name, depth])).toEqual([
			['Émotions', 0],
			['Fatigue', 1],
			['Nuits', 2],
			['Équipe', 0],
			['Relais', 1]
		]);
		const file = await exportCodebook(s.anne, s.study, 'docx', {
			...words,
			counts: () => '3 segments : 2 documents'
		});
		const other = await createStudy(s.anne, { name: 'Ailleurs' });
		const done = await importCodebook(s.anne, other, 'livre.docx', file.bytes);
		expect(done).toEqual({ rows: 5, created: 5, updated: 0, unchanged: 0, refused: [] });
		expect(await tree(other)).toEqual(before);
		expect(await importCodebook(s.anne, other, 'livre.docx', file.bytes)).toMatchObject({ unchanged: 5 });
	});

	it('keeps the tree of a codebook without a word of definition', async () => {
		await importText('Chemin\nÉmotions > Fatigue\nÉquipe > Relais\n');
		const file = await exportCodebook(s.anne, s.study, 'docx', words);
		const other = await createStudy(s.anne, { name: 'Ailleurs' });
		await importCodebook(s.anne, other, 'livre.docx', file.bytes);
		const lines = await codeTreeLines(s.anne, other);
		expect(lines.map(({ name, depth }) => [name, depth])).toEqual([
			['Émotions', 0],
			['Fatigue', 1],
			['Équipe', 0],
			['Relais', 1]
		]);
	});
});

describe('A codebook imported from a table', () => {
	it('makes the codes of its paths, with their texts and colours, as one step', async () => {
		const before = await s.snapshot();
		const done = await importText(
			'Chemin;Couleur;Définition;Exemple\nÉmotions;rouge;;\nÉmotions > Fatigue;vert;Usure du corps;« Vidée »\n'
		);
		expect(done).toEqual({ rows: 2, created: 2, updated: 0, unchanged: 0, refused: [] });
		expect(await codeTreeLines(s.anne, s.study)).toMatchObject([
			{ name: 'Émotions', depth: 0, colour: 0 },
			{ name: 'Fatigue', depth: 1, colour: 7, definition: 'Usure du corps', example: '« Vidée »' }
		]);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('updates the codes that are there, and an empty cell takes no text away', async () => {
		const theme = await s.code('Émotions');
		const id = await s.code('Fatigue', theme);
		await s.act(s.anne, 'code.update', { id, definition: 'Usure', whenToUse: 'Quand le corps parle' });
		const before = await s.snapshot();
		const done = await importText(
			'parent,name,definition,when to use\n,Émotions,,\nÉmotions,Fatigue,Usure du corps et de l’esprit,\n'
		);
		expect(done).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
		expect(await codeTreeLines(s.anne, s.study)).toContainEqual(
			expect.objectContaining({
				id,
				definition: 'Usure du corps et de l’esprit',
				whenToUse: 'Quand le corps parle'
			})
		);
		await undo(s.anne, s.study);
		expect(await s.snapshot()).toEqual(before);
	});

	it('lists the rows it refuses, and lands the others', async () => {
		const done = await importText(
			'Code;Couleur;Définition\nFatigue;fuchsia;Usure\n;rouge;Sans nom\nFatigue;;Deux fois\nSolitude;#eb0000;\n'
		);
		expect(done.created).toBe(2);
		expect(done.refused).toEqual([
			{ row: 1, code: 'colour-unknown', value: 'fuchsia' },
			{ row: 2, code: 'code-missing', value: '' },
			{ row: 3, code: 'code-twice', value: 'Fatigue' }
		]);
		// The nearest of the palette to a pure red.
		expect((await codeTreeLines(s.anne, s.study))[1]).toMatchObject({ name: 'Solitude', colour: 0 });
	});

	it('reads a theme and the path below it, as the table of codes leaves', async () => {
		await importText('Thème;Code\nÉmotions;\nÉmotions;Fatigue\nÉmotions;Fatigue > Nuits\n');
		const lines = await codeTreeLines(s.anne, s.study);
		expect(lines.map((l) => [l.depth, l.name])).toEqual([
			[0, 'Émotions'],
			[1, 'Fatigue'],
			[2, 'Nuits']
		]);
	});

	it('says which columns there are when none names a code', async () => {
		await expect(importText('Couleur;Définition\nrouge;Usure\n')).rejects.toMatchObject({
			code: 'column-not-found',
			values: { columns: 'Couleur, Définition' }
		});
	});
});

describe('A codebook that leaves', () => {
	it.each(['csv', 'xlsx'] as const)('as %s comes in again to the same codes', async (format) => {
		const theme = await s.code('Relation');
		const pair = await s.code('médecin / patient', theme);
		await s.act(s.anne, 'code.update', {
			id: pair,
			colour: 9,
			definition: '=1+1 n’est pas une formule ;\nsur deux lignes',
			whenNotToUse: '- sauf en groupe'
		});
		await s.code('A > B', pair);
		await s.code('sous A > B', (await s.rows('code')).find((c) => c.name === 'A > B')?.id ?? null);
		const file = await exportCodebook(s.anne, s.study, format, words);
		const other = await createStudy(s.anne, { name: 'Autre' });
		const done = await importCodebook(s.anne, other, file.name, file.bytes, { hues: [hues] });
		expect(done).toMatchObject({ rows: 4, created: 4, refused: [] });
		const bare = (lines: Awaited<ReturnType<typeof codeTreeLines>>) =>
			lines.map(({ id: _id, parentId: _parent, position: _position, ...line }) => line);
		expect(bare(await codeTreeLines(s.anne, other))).toEqual(bare(await codeTreeLines(s.anne, s.study)));
	});

	it('counts each code itself', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('Fatigue', theme);
		await s.apply(s.anne, tired, 'Je suis fatiguée.');
		await s.apply(s.lea, tired, 'Je suis fatiguée.');
		await s.apply(s.anne, theme, 'Vidée, même.');
		expect(await codeCounts(s.anne, s.study)).toEqual({
			[theme]: {
				own: { segments: 1, codings: 1, documents: 1, cases: 0 },
				all: { segments: 2, codings: 3, documents: 1, cases: 0 }
			},
			[tired]: {
				own: { segments: 1, codings: 2, documents: 1, cases: 0 },
				all: { segments: 1, codings: 2, documents: 1, cases: 0 }
			}
		});
		const csv = text(await exportCodebook(s.anne, s.study, 'csv', words));
		expect(csv.split('\r\n')[2]).toBe('Émotions;Fatigue;rouge;;;;;1;2;1;0');
	});

	it('is a Word document too', async () => {
		await s.code('Émotions');
		const file = await exportCodebook(s.anne, s.study, 'docx', words);
		expect(file.name).toBe('Livre des codes.docx');
		expect(text({ bytes: file.bytes.slice(0, 2) })).toBe('PK');
	});
});

describe('Deleting codes', () => {
	it('says beforehand what goes with them', async () => {
		const theme = await s.code('Émotions');
		const tired = await s.code('Fatigue', theme);
		const { codingId } = await s.apply(s.anne, tired, 'Je suis fatiguée.');
		await s.apply(s.lea, theme, 'Vidée, même.');
		await s.act(s.anne, 'memo.create', { targetType: 'code', targetId: tired, body: 'a' });
		await s.act(s.anne, 'memo.create', { targetType: 'coding', targetId: codingId, body: 'b' });
		await s.act(s.anne, 'memo.create', { targetType: 'study', targetId: s.study, body: 'c' });
		expect(await previewDelete(s.anne, s.study, [theme])).toEqual({ codes: 2, codings: 2, memos: 2 });
		await s.act(s.anne, 'code.delete', { ids: [theme] });
		expect(await s.rows('memo')).toHaveLength(1);
		expect(await s.rows('coding')).toHaveLength(0);
	});
});
