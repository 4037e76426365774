import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeCodebookDocx, type CodebookInput } from '../../../../src/lib/formats/write/index.ts';

const nbsp = '\u00a0';
const entry = { whenToUse: '', whenNotToUse: '', example: '', documents: 4, cases: 3 };
const input: CodebookInput = {
	language: 'fr',
	title: 'Livre des codes',
	details: ['Douleur chronique en maison médicale'],
	entries: [
		{ ...entry, depth: 0, name: 'Expérience émotionnelle', colour: 0, definition: '', segments: 71 },
		{
			...entry,
			depth: 1,
			name: 'Frustration',
			colour: 0,
			definition: 'Agacement devant l’absence d’effet.\nAussi : découragement.',
			whenToUse: 'quand l’émotion porte sur le résultat',
			whenNotToUse: 'quand elle porte sur le temps',
			example: 'Je soupire <avant> & après\u0000',
			segments: 24
		}
	],
	labels: {
		overview: 'Arbre des codes',
		code: 'Code',
		segments: 'Segments',
		documents: 'Documents',
		cases: 'Participants',
		definition: `Définition${nbsp}:`,
		whenToUse: `Quand l’employer${nbsp}:`,
		whenNotToUse: `Quand ne pas l’employer${nbsp}:`,
		example: `Exemple${nbsp}:`,
		quote: (words) => `«${nbsp}${words}${nbsp}»`,
		counts: ({ segments, documents }) => `${segments} segments, ${documents} documents`
	}
};

describe('a codebook as a Word document', async () => {
	// Read back by mammoth, which knows Word's styles by name.
	const bytes = Buffer.from(await writeCodebookDocx(input));
	const { value: html, messages } = await mammoth.convertToHtml(
		{ buffer: bytes },
		{ styleMap: ["p[style-name='Title'] => h6:fresh"], includeDefaultStyleMap: true }
	);
	const text = html
		.replace(/<[^>]+>/g, '|')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

	it('has themes and codes under Word’s own headings, in the order of the tree', () => {
		const headings = [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(([, level, words]) => [level, words]);
		expect(headings).toEqual([
			['6', 'Livre des codes'],
			['1', `■${nbsp}Expérience émotionnelle`],
			['2', `■${nbsp}Frustration`]
		]);
		expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
	});

	it('gives each code its fields under their labels, without empty ones', () => {
		expect(text).toContain(`|Définition${nbsp}: |Agacement devant l’absence d’effet.|`);
		expect(text).toContain('|Aussi : découragement.|');
		expect(text).toContain(`|Exemple${nbsp}: |«${nbsp}Je soupire <avant> & après\ufffd${nbsp}»|`);
		expect(text.match(/Quand l’employer/g)).toHaveLength(1);
	});

	it('begins with the tree and its counts', () => {
		const cells = [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
			cell.replace(/<[^>]+>/g, '')
		);
		expect(cells).toEqual([
			...['Code', 'Segments', 'Documents', 'Participants'],
			...[`■${nbsp}Expérience émotionnelle`, '71', '4', '3'],
			...[`■${nbsp}Frustration`, '24', '4', '3']
		]);
	});
});
