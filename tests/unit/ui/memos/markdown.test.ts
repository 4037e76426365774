import fc from 'fast-check';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Markdown from '#lib/ui/memos/Markdown.svelte';

/** A memo as the page draws it, read back as a browser reads it. */
const drawn = (text: string) => parseFragment(render(Markdown, { props: { text } }).body);

type Node = Tree.ChildNode | Tree.DocumentFragment;
const children = (node: Node) => ('childNodes' in node ? node.childNodes : []);
const elements = (node: Node): Tree.Element[] =>
	children(node).flatMap((child) => [...(tree.isElementNode(child) ? [child] : []), ...elements(child)]);
const textOf = (node: Node): string =>
	tree.isTextNode(node as Tree.Node) ? (node as Tree.TextNode).value : children(node).map(textOf).join('');

/** The elements of a memo in short, without the attributes every memo has. */
const html = (text: string): string => children(drawn(text)).map(short).join('');
function short(node: Node): string {
	if (!tree.isElementNode(node as Tree.Node)) return textOf(node).replaceAll(/\s+/g, ' ');
	const { tagName, attrs, childNodes } = node as Tree.Element;
	const inside = childNodes
		.map(short)
		.join('')
		.replaceAll(/\s*(<\/?(?:p|ul|ol|li|blockquote|br|h\d|pre)\b[^>]*>)\s*/g, '$1');
	if (tagName === 'div') return inside.trim();
	const told = attrs
		.filter(({ name, value }) => name === 'href' || (name === 'start' && value !== '1'))
		.map(({ name, value }) => ` ${name}=${value}`);
	return tagName === 'br' ? '<br>' : `<${tagName}${told.join('')}>${inside}</${tagName}>`;
}

// What CommonMark's reference implementation prints for the same text, but for line ends and the level of headings: a memo
// stands under a heading of level 3.
describe('A memo in Markdown', () => {
	it('has headings, paragraphs and line breaks', () => {
		expect(html('# Le soupir\n\nIl vient *avant*\nla rencontre.\n\n### Suite ###')).toBe(
			'<h4>Le soupir</h4><p>Il vient <em>avant</em><br>la rencontre.</p><h6>Suite</h6>'
		);
	});

	it('has strong words and emphasis, also one in the other', () => {
		expect(html('**fort** et _doux_, **fort *et doux* ensemble**')).toBe(
			'<p><strong>fort</strong> et <em>doux</em>, <strong>fort <em>et doux</em> ensemble</strong></p>'
		);
	});

	it('keeps stars and underscores that mark nothing', () => {
		expect(html('2 * 3 * 4, mot_a_mot, **seul, \\*pas ici\\*')).toBe(
			'<p>2 * 3 * 4, mot_a_mot, **seul, *pas ici*</p>'
		);
	});

	it('keeps what stands between backquotes', () => {
		expect(html('`Soupçon` ou `*doute*`, `seul')).toBe(
			'<p><code>Soupçon</code> ou <code>*doute*</code>, `seul</p>'
		);
	});

	it('keeps fenced lines as they are', () => {
		const pre = elements(drawn('> ```\n> a  <b>\n>\n>  c\n> ```')).find(({ tagName }) => tagName === 'pre');
		expect(pre && textOf(pre)).toBe('a  <b>\n\n c');
	});

	it('has lists, numbered ones and lists within', () => {
		expect(html('- un\n- deux\n  - dedans\n- trois\n\n3. c\n4. d')).toBe(
			'<ul><li><p>un</p></li><li><p>deux</p><ul><li><p>dedans</p></li></ul></li><li><p>trois</p></li></ul>' +
				'<ol start=3><li><p>c</p></li><li><p>d</p></li></ol>'
		);
	});

	it('has quotations with what is in them, and rules', () => {
		expect(html('> J’ai *soupiré*.\n> - vrai\n\nAprès\n\n---')).toBe(
			'<blockquote><p>J’ai <em>soupiré</em>.</p><ul><li><p>vrai</p></li></ul></blockquote><p>Après</p><hr></hr>'
		);
	});

	it('links to http and https, with and without words', () => {
		expect(html('[un *bon* article](https://a.be/x_y), voir http://b.be/y?z=1. Ou <http://c.be>')).toBe(
			'<p><a href=https://a.be/x_y>un <em>bon</em> article</a>, voir ' +
				'<a href=http://b.be/y?z=1>http://b.be/y?z=1</a>. Ou <a href=http://c.be>http://c.be</a></p>'
		);
	});

	it('keeps links to anything else as they are typed', () => {
		expect(html('[non](javascript:alert(1)) [ni](data:text/html,x) <vbscript:x> http://. [vide]()')).toBe(
			'<p>[non](javascript:alert(1)) [ni](data:text/html,x) vbscript:x http://. [vide]()</p>'
		);
	});

	it('draws what is nested deep at a bounded depth', () => {
		const deep = elements(drawn(`${'> '.repeat(40)}au fond`));
		expect(deep.filter(({ tagName }) => tagName === 'blockquote').length).toBeLessThan(10);
		expect(textOf(drawn(`${'- '.repeat(40)}au fond`))).toContain('au fond');
	});
});

const pieces = fc.constantFrom(
	...[
		'<img src=x onerror=alert(1)>',
		'<script>alert(1)</script>',
		'<b>',
		'</div>',
		'<!--',
		'<a href="',
		'&lt;'
	],
	...[
		'[a](',
		'[a]: ',
		'![i](',
		')',
		']',
		'"',
		"'",
		'*',
		'**',
		'_',
		'`',
		'```',
		'\\',
		'# ',
		'> ',
		'- ',
		'1. '
	],
	...[
		'javascript:alert(1)',
		'JaVaScRiPt:x',
		'java\tscript:',
		'\u0001javascript:',
		'data:text/html,x',
		'file:///'
	],
	...[
		'http://a.be/"onclick="',
		'https://',
		'<javascript:x>',
		'<http://',
		'\n',
		'\n\n',
		'    ',
		'\t',
		'é',
		'😀',
		' '
	]
);
const wild = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('Whatever a memo holds', () => {
	it('no element or attribute comes from its text, and links lead to http and https only', () => {
		const known = 'div p strong em code a br ul ol li blockquote pre hr h4 h5 h6'.split(' ');
		fc.assert(
			fc.property(wild, (text) => {
				for (const { tagName, attrs } of elements(drawn(text))) {
					expect(known).toContain(tagName);
					for (const { name, value } of attrs) {
						expect(['class', 'href', 'target', 'rel', 'start']).toContain(name);
						if (name === 'href') expect(value).toMatch(/^https?:\/\/[^\s/]/i);
					}
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('HTML is words', () => {
		const tags = fc.constantFrom(
			'<b>',
			'</b>',
			'<img src=x onerror=alert(1)>',
			'<!-- x -->',
			'&lt;',
			'&',
			'mot'
		);
		fc.assert(
			fc.property(fc.array(tags, { minLength: 1, maxLength: 20 }), (parts) => {
				const text = `Dit ${parts.join(' ')} fin`;
				expect(textOf(drawn(text)).trim()).toBe(text);
			})
		);
	});

	it.each([
		'[',
		']',
		'[]',
		' ',
		'*_',
		'>',
		'> ',
		'- ',
		'`',
		'\n',
		'a\n',
		'<',
		'[a](http://',
		'# ',
		'a. ',
		'\\'
	])('200 KB of %j are drawn with every character that is no mark', (piece) => {
		const text = `début ${piece.repeat(200_000 / piece.length)} fin`;
		const words = textOf(drawn(text));
		expect(words).toContain('début');
		expect(words).toContain('fin');
	});

	it('a heading of 200 KB of blanks is a heading', () => {
		expect(html(`# ${' '.repeat(200_000)}Le soupir`)).toBe('<h4>Le soupir</h4>');
	});
});
