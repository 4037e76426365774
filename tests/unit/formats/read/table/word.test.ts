import {
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	type ISectionOptions
} from 'docx';
import { expect, it } from 'vitest';
import { readTable } from '#lib/formats/read/index.ts';

const file = async (children: ISectionOptions['children']): Promise<Uint8Array> =>
	new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));

const table = (rows: readonly (readonly (string | Table)[])[]): Table =>
	new Table({
		rows: rows.map(
			(cells) =>
				new TableRow({
					children: cells.map(
						(cell) =>
							new TableCell({
								children:
									typeof cell === 'string' ? cell.split('\n').map((line) => new Paragraph(line)) : [cell]
							})
					)
				})
		)
	});
const heading = (text: string, level: 1 | 2 | 3): Paragraph =>
	new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
const labelled = (label: string, text: string): Paragraph =>
	new Paragraph({ children: [new TextRun({ text: label, bold: true }), new TextRun(text)] });

const codes = table([
	['Code', 'Définition'],
	['Fatigue', 'Usure du corps.\nEt de la tête.'],
	['Nuits', '']
]);

it('A table of a Word document is read as one of a spreadsheet, paragraphs of a cell as lines', async () => {
	const bytes = await file([heading('Annexe', 1), new Paragraph('Voici les codes.'), codes]);
	expect(await readTable(bytes)).toMatchObject({
		format: 'docx',
		header: ['Code', 'Définition'],
		rows: [
			['Fatigue', 'Usure du corps.\nEt de la tête.'],
			['Nuits', '']
		],
		sheet: 'Code, Définition',
		sheets: ['Code, Définition', 'Annexe …']
	});
});

it('Of several tables the longest is read, another by its first cells; a table in a cell is words of that cell', async () => {
	const bytes = await file([
		table([['Code', 'Définition']]),
		codes,
		table([
			['Participant', 'Âge'],
			['P1', table([['54', 'ans']])]
		])
	]);
	const longest = await readTable(bytes);
	expect(longest.sheets).toEqual(['Code, Définition', 'Code, Définition (2)', 'Participant, Âge']);
	expect(longest.sheet).toBe('Code, Définition (2)');
	expect(await readTable(bytes, { sheet: 'Participant, Âge' })).toMatchObject({
		header: ['Participant', 'Âge'],
		rows: [['P1', '54\nans']]
	});
	await expect(readTable(bytes, { sheet: 'Autre' })).rejects.toMatchObject({
		code: 'unknown-sheet'
	});
});

it('Headings with text under them are a codebook: a row each, labels in bold as columns', async () => {
	const bytes = await file([
		new Paragraph({ text: 'Livre des codes', heading: HeadingLevel.TITLE }),
		heading('Émotions', 1),
		heading('Fatigue', 2),
		new Paragraph('Usure du corps.'),
		labelled('Inclusion : ', 'dite en mots'),
		new Paragraph('ou en gestes'),
		labelled('Tout ce paragraphe est en gras et sans deux-points', ''),
		heading('Nuits', 3),
		labelled('Définition :', ' ce que le soir amène : la peur'),
		heading('Équipe', 1)
	]);
	const { header, rows } = await readTable(bytes);
	expect(header).toEqual(['under', 'code', 'definition', 'Inclusion']);
	expect(rows).toEqual([
		['', 'Émotions', '', ''],
		[
			'Émotions',
			'Fatigue',
			'Usure du corps.',
			'dite en mots\nou en gestes\nTout ce paragraphe est en gras et sans deux-points'
		],
		['Émotions > Fatigue', 'Nuits', 'ce que le soir amène : la peur', ''],
		['', 'Équipe', '', '']
	]);
});

it('A Word document that holds neither is refused as empty, one of too many cells as that', async () => {
	await expect(readTable(await file([new Paragraph('Bonjour.')]))).rejects.toMatchObject({
		code: 'empty'
	});
	const wide = await file([codes]);
	await expect(readTable(wide, { limits: { cells: 5 } })).rejects.toMatchObject({
		code: 'too-many-cells'
	});
});
