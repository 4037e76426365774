import { codeHex } from '#lib/core/coding/index.ts';
import type * as Docx from 'docx';
import { codebookStyles, RIGHT_EDGE } from './codebook-docx-styles.ts';
import { xmlText } from './xml-text.ts';

interface CodebookEntry {
	/** 0 for a theme, 1 for a code under it, and so on. */
	depth: number;
	name: string;
	/** Index in the palette. */
	colour: number;
	definition: string;
	whenToUse: string;
	whenNotToUse: string;
	example: string;
	segments: number;
	documents: number;
	cases: number;
}

export interface CodebookInput {
	language: 'fr' | 'en';
	title: string;
	/** Lines under the title, in words: study, date, coders. */
	details: readonly string[];
	/** All codes in the order of the tree, each after its parent. */
	entries: readonly CodebookEntry[];
	labels: {
		/** Heading of the list of all codes with their counts. */
		overview: string;
		code: string;
		segments: string;
		documents: string;
		cases: string;
		definition: string;
		whenToUse: string;
		whenNotToUse: string;
		example: string;
		/** Puts an example in the quotation marks of the language. */
		quote(words: string): string;
		/** The counts of a code in a sentence: `12 segments, 4 documents, 3 participants`. */
		counts(entry: CodebookEntry): string;
	};
}

/**
 * Writes the codebook as a Word document: a table of the tree with its counts, then each code under its heading (themes Heading 1,
 * codes Heading 2…) with its definition, when to use it, when not to use it, and an example. Empty fields are left out.
 */
export async function writeCodebookDocx(input: CodebookInput): Promise<Uint8Array> {
	// Imported on demand, because it takes a quarter of a second and most commands do not need it.
	const docx = await import('docx');
	const { entries, labels, details, title, language } = input;
	const document = new docx.Document({
		title: xmlText(title),
		creator: 'Tamis',
		styles: codebookStyles(language === 'fr' ? 'fr-FR' : 'en-GB'),
		sections: [
			{
				footers: { default: pageNumber(docx) },
				children: [
					new docx.Paragraph({ text: xmlText(title), heading: docx.HeadingLevel.TITLE }),
					...details.map((line) => new docx.Paragraph({ text: xmlText(line), style: 'Details' })),
					new docx.Paragraph({ text: xmlText(labels.overview), style: 'Overview' }),
					overview(docx, entries, labels),
					...entries.flatMap((entry) => describe(docx, entry, labels))
				]
			}
		]
	});
	return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

/** Width of a column of counts, in twentieths of a point: room for `Participants` in bold, also in a font wider than Calibri. */
const COUNT_WIDTH = 1850;

type Labels = CodebookInput['labels'];

const swatch = (docx: typeof Docx, colour: number) =>
	new docx.TextRun({ text: '\u25a0\u00a0', color: codeHex(colour).slice(1) });

function overview(docx: typeof Docx, entries: readonly CodebookEntry[], labels: Labels): Docx.Table {
	const widths = [RIGHT_EDGE - 3 * COUNT_WIDTH, COUNT_WIDTH, COUNT_WIDTH, COUNT_WIDTH];
	const row = (cells: readonly Docx.Paragraph[], tableHeader = false) =>
		new docx.TableRow({
			tableHeader,
			cantSplit: true,
			children: cells.map(
				(cell, index) =>
					new docx.TableCell({
						children: [cell],
						borders: rowBorders(docx, tableHeader),
						width: { size: widths[index] ?? 0, type: docx.WidthType.DXA }
					})
			)
		});
	const figure = (text: string, bold = false) =>
		new docx.Paragraph({
			style: 'Cell',
			alignment: docx.AlignmentType.RIGHT,
			children: [new docx.TextRun({ text: xmlText(text), bold })]
		});
	const head = new docx.Paragraph({
		style: 'Cell',
		children: [new docx.TextRun({ text: xmlText(labels.code), bold: true })]
	});
	return new docx.Table({
		width: { size: RIGHT_EDGE, type: docx.WidthType.DXA },
		columnWidths: widths,
		layout: docx.TableLayoutType.FIXED,
		borders: noBorders(docx),
		rows: [
			row(
				[head, ...[labels.segments, labels.documents, labels.cases].map((label) => figure(label, true))],
				true
			),
			...entries.map((entry) => {
				const name = new docx.TextRun({ text: xmlText(entry.name), bold: entry.depth === 0 });
				const code = new docx.Paragraph({
					style: 'Cell',
					indent: { left: entry.depth * 320 },
					children: [swatch(docx, entry.colour), name]
				});
				return row([
					code,
					...[entry.segments, entry.documents, entry.cases].map((count) => figure(String(count)))
				]);
			})
		]
	});
}

function describe(docx: typeof Docx, entry: CodebookEntry, labels: Labels): Docx.Paragraph[] {
	const levels = [
		docx.HeadingLevel.HEADING_1,
		docx.HeadingLevel.HEADING_2,
		docx.HeadingLevel.HEADING_3,
		docx.HeadingLevel.HEADING_4,
		docx.HeadingLevel.HEADING_5
	];
	const labelled = (label: string, text: string) =>
		paragraphsOf(text).map(
			(line, index) =>
				new docx.Paragraph({
					children: [
						...(index === 0 ? [new docx.TextRun({ text: `${xmlText(label)} `, bold: true })] : []),
						new docx.TextRun(line)
					]
				})
		);
	return [
		new docx.Paragraph({
			heading: levels[Math.min(entry.depth, levels.length - 1)],
			children: [swatch(docx, entry.colour), new docx.TextRun(xmlText(entry.name))]
		}),
		new docx.Paragraph({ text: xmlText(labels.counts(entry)), style: 'Counts' }),
		...labelled(labels.definition, entry.definition),
		...labelled(labels.whenToUse, entry.whenToUse),
		...labelled(labels.whenNotToUse, entry.whenNotToUse),
		...labelled(labels.example, entry.example.trim() === '' ? '' : labels.quote(entry.example.trim()))
	];
}

/** Each line of a field becomes a paragraph; an empty field gives none. */
function paragraphsOf(text: string): string[] {
	return xmlText(text)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

function pageNumber(docx: typeof Docx): Docx.Footer {
	const number = new docx.TextRun({ children: [docx.PageNumber.CURRENT] });
	return new docx.Footer({
		children: [
			new docx.Paragraph({ style: 'Details', alignment: docx.AlignmentType.CENTER, children: [number] })
		]
	});
}

function noBorders(docx: typeof Docx): Docx.ITableBordersOptions {
	const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
	return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
}

function rowBorders(docx: typeof Docx, header: boolean): Docx.ITableCellBorders {
	const bottom = {
		style: docx.BorderStyle.SINGLE,
		size: header ? 8 : 2,
		color: header ? '1D1B18' : 'CFC8BB'
	};
	return { bottom };
}
