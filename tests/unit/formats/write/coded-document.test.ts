import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCodedDocument, type CodedDocumentInput } from '../../../../src/lib/formats/write/index.ts';
import { sliceCodings } from '../../../../src/lib/formats/write/slice-codings.ts';

const text = 'ENQ : Et le soir ?\nParticipante 4 : Je soupire. Je n’ai plus rien à proposer.\n';
const second = text.indexOf('Participante');
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const input: CodedDocumentInput = {
	language: 'fr',
	title: 'Entretien 4',
	details: ['Douleur chronique · médecin généraliste'],
	text,
	turns: [
		{ start: 0, end: 18, wordsStart: 6, speaker: 'ENQ', time: '', interviewer: true },
		{
			start: second,
			end: text.length,
			wordsStart: second + 17,
			speaker: 'Participante 4',
			time: '04:19',
			interviewer: false
		}
	],
	codings: [
		{ ...place('Je n’ai plus rien à proposer'), code: 'Impuissance', colour: 1, coder: 'LB' },
		{ ...place('Je soupire. Je n’ai plus rien'), code: 'Frustration', colour: 0, coder: 'AM' },
		{ ...place('Je soupire'), code: 'Frustration', colour: 0, coder: 'LB' }
	],
	labels: {
		codes: 'Codes',
		margin: 'Codages',
		codings: (count) => `${count} codages`,
		footer: 'Écrit par Tamis'
	}
};

function elements(html: string): Tree.Element[] {
	const found: Tree.Element[] = [];
	const walk = (node: Tree.Node) => {
		if ('tagName' in node) found.push(node);
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parse(html));
	return found;
}
const attribute = (element: Tree.Element | undefined, name: string) =>
	element?.attrs.find((one) => one.name === name)?.value;
const words = (node: Tree.Node): string =>
	node.nodeName === '#text'
		? (node as Tree.TextNode).value
		: 'childNodes' in node
			? node.childNodes.map(words).join('')
			: '';
const byClass = (html: string, name: string) =>
	elements(html).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
const marksOf = (html: string) =>
	elements(html)
		.filter(({ tagName }) => tagName === 'mark')
		.map((mark) => [words(mark), attribute(mark, 'title')]);

describe('a coded document as one HTML file', () => {
	const html = writeCodedDocument(input);

	it('is a page in its language with its speakers beside their words', () => {
		expect(
			attribute(
				elements(html).find(({ tagName }) => tagName === 'html'),
				'lang'
			)
		).toBe('fr');
		expect(byClass(html, 'who').map((who) => words(who).trim())).toEqual(['ENQ', 'Participante 4 04:19']);
		expect(byClass(html, 'asks')).toHaveLength(1);
	});

	it('tints each part of the text by its codes', () => {
		expect(marksOf(html)).toEqual([
			['Je soupire', 'Frustration'],
			['. ', 'Frustration'],
			['Je n’ai plus rien', 'Frustration, Impuissance'],
			[' à proposer', 'Impuissance']
		]);
	});

	it('joins passage and margin by one number, in the order of the text', () => {
		const margin = elements(html).filter((element) => attribute(element, 'id')?.startsWith('c'));
		expect(margin.map(words)).toEqual(['1 Frustration LB', '2 Frustration AM', '3 Impuissance LB']);
		const closed = elements(html).filter(({ tagName }) => tagName === 'sup');
		expect(closed.map((sup) => [attribute(sup, 'id'), words(sup)])).toEqual([
			['p1', '1'],
			['p2', '2'],
			['p3', '3']
		]);
	});

	it('lists the codes with their counts, the most used first', () => {
		const legend = byClass(html, 'legend')[0];
		expect(legend && words(legend)).toMatch(/Codes\s+Frustration 2 codages\s+Impuissance 1 codages/);
	});

	it('has no script and loads nothing, whatever the texts are', () => {
		const evil = '<script>x</script>"\'><img src=x onerror=y>&amp;\u0000';
		const page = writeCodedDocument({
			...input,
			language: evil,
			title: evil,
			details: [evil],
			text: evil,
			turns: [{ start: 0, end: evil.length, wordsStart: 0, speaker: evil, time: evil, interviewer: false }],
			codings: [{ start: 0, end: 9, code: evil, colour: 13, coder: evil }],
			labels: { codes: evil, margin: evil, codings: () => evil, footer: evil }
		});
		const names = new Set(elements(page).map(({ tagName }) => tagName));
		for (const name of ['script', 'img', 'link', 'iframe']) expect(names).not.toContain(name);
		expect(page).not.toMatch(/url\(|@import/);
		expect(words(byClass(page, 'words')[0] as Tree.Element).replace(/\d/g, '')).toBe(
			evil.replace('\0', '\ufffd')
		);
	});

	it('shows all of a text without turns, paragraph by paragraph, and what lies between turns', () => {
		const bare = writeCodedDocument({ ...input, turns: [], codings: [] });
		expect(byClass(bare, 'words').map(words)).toEqual(text.trim().split('\n'));
		const late = writeCodedDocument({ ...input, turns: input.turns.slice(1), codings: [] });
		expect(byClass(late, 'words').map(words)).toEqual([
			'ENQ : Et le soir ?',
			'Je soupire. Je n’ai plus rien à proposer.'
		]);
	});

	it('keeps in its margin every coding, even of a speaker’s name or of the blank between two turns', () => {
		const odd = writeCodedDocument({
			...input,
			codings: [
				{ start: 0, end: 3, code: 'Nom', colour: 0, coder: 'AM' },
				{ start: 18, end: 19, code: 'Blanc', colour: 1, coder: 'AM' },
				{ start: 10, end: text.length, code: 'Long', colour: 2, coder: 'AM' }
			]
		});
		const margin = elements(odd).filter((element) => attribute(element, 'id')?.startsWith('c'));
		expect(margin.map(words)).toEqual(['1 Nom AM', '2 Long AM', '3 Blanc AM']);
		expect(marksOf(odd)[0]).toEqual(['ENQ', 'Nom']);
	});
});

describe('cutting a text by its codings', () => {
	const span = fc
		.tuple(fc.nat(30), fc.nat(30))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

	it('loses no letter, and gives each exactly the codings that cover it', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 31, maxLength: 40 }),
				fc.array(span, { maxLength: 8 }),
				fc.nat(15),
				(all, spans, from) => {
					const slices = sliceCodings(all, from, 28, spans);
					expect(slices.map((slice) => slice.text).join('')).toBe(all.slice(from, 28));
					let at = from;
					for (const slice of slices)
						for (let letter = 0; letter < slice.text.length; letter++, at++)
							expect(slice.codings).toEqual(spans.filter(({ start, end }) => start <= at && at < end));
				}
			),
			{ numRuns: 100 }
		);
	});
});
