import { describe, expect, it } from 'vitest';
import { parseMarkdown, type Block, type Inline } from '#lib/core/text/index.ts';

/** As HTML, to read the expectations: what CommonMark's reference implementation prints, line ends aside. */
const html = (text: string): string => parseMarkdown(text).map(block).join('');
function block(b: Block): string {
	if (b.kind === 'heading') return `<h${b.level}>${run(b.inside)}</h${b.level}>`;
	if (b.kind === 'paragraph') return `<p>${run(b.inside)}</p>`;
	if (b.kind === 'quote') return `<quote>${b.blocks.map(block).join('')}</quote>`;
	const tag = b.ordered ? 'ol' : 'ul';
	const from = b.ordered && b.first !== 1 ? ` start=${b.first}` : '';
	return `<${tag}${from}>${b.items.map((i) => `<li>${i.map(block).join('')}</li>`).join('')}</${tag}>`;
}
const run = (inside: readonly Inline[]): string => inside.map(inline).join('');
function inline(i: Inline): string {
	if (i.kind === 'text') return i.text;
	if (i.kind === 'break') return '<br>';
	if (i.kind === 'code') return `<c>${i.text}</c>`;
	if (i.kind === 'link') return `<a ${i.href}>${run(i.inside)}</a>`;
	return i.kind === 'strong' ? `<b>${run(i.inside)}</b>` : `<i>${run(i.inside)}</i>`;
}

describe('A memo in Markdown', () => {
	it('has headings, paragraphs and line breaks', () => {
		expect(html('# Le soupir\n\nIl vient *avant*\nla rencontre.\n\n### Suite ###')).toBe(
			'<h1>Le soupir</h1><p>Il vient <i>avant</i><br>la rencontre.</p><h3>Suite</h3>'
		);
	});

	it('has strong words and emphasis, also one in the other', () => {
		expect(html('**fort** et _doux_, **fort *et doux* ensemble**')).toBe(
			'<p><b>fort</b> et <i>doux</i>, <b>fort <i>et doux</i> ensemble</b></p>'
		);
	});

	it('leaves stars and underscores that mark nothing', () => {
		expect(html('2 * 3 * 4, mot_a_mot, **seul, \\*pas ici\\*')).toBe(
			'<p>2 * 3 * 4, mot_a_mot, **seul, *pas ici*</p>'
		);
	});

	it('has words as they stand between backquotes', () => {
		expect(html('`Soupçon` ou `*doute*`, `seul')).toBe('<p><c>Soupçon</c> ou <c>*doute*</c>, `seul</p>');
	});

	it('has lists, numbered ones and lists within', () => {
		expect(html('- un\n- deux\n  - dedans\n- trois\n\n3. c\n4. d')).toBe(
			'<ul><li><p>un</p></li><li><p>deux</p><ul><li><p>dedans</p></li></ul></li><li><p>trois</p></li></ul>' +
				'<ol start=3><li><p>c</p></li><li><p>d</p></li></ol>'
		);
	});

	it('has quotations with what is in them', () => {
		expect(html('> J’ai *soupiré*.\n> - vrai\n\nAprès')).toBe(
			'<quote><p>J’ai <i>soupiré</i>.</p><ul><li><p>vrai</p></li></ul></quote><p>Après</p>'
		);
	});

	it('links to http and https, and to nothing else', () => {
		expect(html('[article](https://a.be/x), voir http://b.be/y?z=1. [non](javascript:alert(1))')).toBe(
			'<p><a https://a.be/x>article</a>, voir <a http://b.be/y?z=1>http://b.be/y?z=1</a>. [non](javascript:alert(1))</p>'
		);
	});

	it('takes HTML for words', () => {
		expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
			{ kind: 'paragraph', inside: [{ kind: 'text', text: '<img src=x onerror=alert(1)>' }] }
		]);
	});

	it('reads any text, however its marks are left open', () => {
		for (const piece of ['**a ', '_a', '[', '> ', '- ', '*', '#', '1. ', '[a](http://']) {
			expect(() => parseMarkdown(piece.repeat(20_000))).not.toThrow();
		}
	});
});
