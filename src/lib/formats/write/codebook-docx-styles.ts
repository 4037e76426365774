import type { IStylesOptions } from 'docx';

/** Width of the text on A4 with margins of an inch, the default of docx, in twentieths of a point. */
export const RIGHT_EDGE = 9026;

const FONT = 'Calibri';
const INK = '1D1B18';
const SOFT = '5F5A52';

const heading = (size: number, before: number) => ({
	run: { font: FONT, size, bold: true, color: INK },
	paragraph: { spacing: { before, after: 60 }, keepNext: true, keepLines: true }
});

/**
 * The styles of the codebook. Uses the headings of Word, so that a table of contents and the researcher's template apply to
 * them. `language` is a BCP 47 tag, for the spelling checker.
 */
export function codebookStyles(language: string): IStylesOptions {
	const small = { font: FONT, size: 19, color: SOFT };
	return {
		default: {
			document: {
				run: { font: FONT, size: 22, language: { value: language } },
				paragraph: { spacing: { after: 100, line: 271 } }
			},
			title: { run: { font: FONT, size: 36, bold: true, color: INK }, paragraph: { spacing: { after: 80 } } },
			heading1: heading(30, 420),
			heading2: heading(25, 300),
			heading3: heading(23, 240),
			heading4: heading(22, 220),
			heading5: heading(22, 220)
		},
		paragraphStyles: [
			{
				id: 'Details',
				name: 'Details',
				basedOn: 'Normal',
				run: small,
				paragraph: { spacing: { after: 20 } }
			},
			{
				id: 'Counts',
				name: 'Counts',
				basedOn: 'Normal',
				run: small,
				paragraph: { spacing: { after: 80 }, keepNext: true }
			},
			{
				id: 'Overview',
				name: 'Overview',
				basedOn: 'Normal',
				run: { font: FONT, size: 22, bold: true, color: SOFT },
				paragraph: { spacing: { before: 320, after: 100 }, keepNext: true }
			},
			{ id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 30, after: 30 } } }
		]
	};
}
