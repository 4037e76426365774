import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { read, told } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

const textOf = async (html: string) => (await read('a.html', html)).text;

describe('an HTML text', () => {
	it('becomes one line a block, without head, scripts, styles and comments', async () => {
		const page = `<!doctype html><html><head><meta charset="utf-8"><title>Onglet</title><style>p{color:red}</style>
			<script>document.write("<p>non</p>")</script></head><body><!-- note --><h1>Entretien   avec
			Élodie</h1> <p>Oui, <b>l’hôp</b>ital<br>de jour.<p>Fin</p></body></html>`;
		expect(await textOf(page)).toBe('Entretien avec Élodie\nOui, l’hôpital\nde jour.\nFin');
	});

	it('has its entities decoded once', async () => {
		expect(await textOf('<p>Enqu&ecirc;trice&nbsp;: &lt;o&ugrave;&gt; &#8217; &amp;eacute;')).toBe(
			'Enquêtrice\u00a0: <où> ’ &eacute;'
		);
	});

	it('writes a table row by row with tabs between cells, closed or not', async () => {
		const rows = '<tr><th>Profession<th>Âge<tr><td><p>infirmière</p><p>de nuit</p></td><td>42</td></tr>';
		const { text, notices } = await read('a.html', `avant<table>${rows}</table>après`);
		expect(text).toBe('avant\nProfession\tÂge\ninfirmière de nuit\t42\naprès');
		expect(told(notices, 'tables-as-lines')).toEqual([{ count: 1 }]);
	});

	it('keeps a table inside a cell, and an empty cell between two', async () => {
		expect(
			await textOf('<table><tr><td>a</td><td></td><td>c<table><tr><td>d<td>e</table></td></tr></table>')
		).toBe('a\t\tc\nd\te');
	});

	it('tells the pictures and list numbers it leaves out', async () => {
		const { text, notices } = await read(
			'a.html',
			'<img src=x onerror=alert(1)><ol><li>un<li>deux</ol><ul><li>trois</ul>'
		);
		expect(text).toBe('un\ndeux\ntrois');
		expect(told(notices, 'images-ignored')).toEqual([{ count: 1 }]);
		expect(told(notices, 'list-numbers-ignored')).toEqual([{ count: 2 }]);
	});

	it('keeps lines and spaces in preformatted text only', async () => {
		expect(await textOf('<pre>a\n  b</pre><p>c\n  d</p>')).toBe('a\n  b\nc d');
	});

	it('drops soft hyphens and says so', async () => {
		const { text, notices } = await read('a.html', '<p>organi&shy;sation</p>');
		expect(text).toBe('organisation');
		expect(told(notices, 'soft-hyphens-dropped')).toEqual([{ count: 1 }]);
	});

	it('goes on after a drawing that was never closed', async () => {
		expect(await textOf('<svg><title>non</title><path d="M0"><p>oui</p>')).toBe('oui');
	});

	it('is read in the encoding it declares', async () => {
		const head = '<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">';
		const bytes = Uint8Array.from([...head].map((letter) => letter.charCodeAt(0)).concat(0xb3));
		expect(await readText('a.htm', bytes)).toMatchObject({ text: 'ł', encoding: 'iso-8859-2' });
	});

	it('nested without end costs no stack; tables nested too deep are refused', async () => {
		expect(await textOf('<div>'.repeat(200_000) + 'fin')).toBe('fin');
		expect((await refusalOf(() => textOf('<table><tr><td>'.repeat(1000) + 'fin'))).code).toBe('too-deep');
	});

	it.each([
		['an attribute', '<p hidden>not seen</p>'],
		['a style', '<p style="margin:0; display: none">not seen</p>'],
		['a style of visibility', '<span style="visibility:hidden">not seen</span>'],
		[
			'a class of the page',
			'<style>.off { color: red; display:none }</style><p class="big off">not seen</p>'
		],
		['an attribute, its end tag left out', '<p hidden>not seen<p>seen three</p>']
	])('leaves out what %s hides, and tells how much', async (_what, hidden) => {
		const { text, notices } = await read('a.html', `<p>seen</p>${hidden}<p>seen too</p>`);
		expect(text.split('\n').filter((line) => line !== 'seen three')).toEqual(['seen', 'seen too']);
		expect(told(notices, 'hidden-text-ignored')).toEqual([{ count: 8 }]);
	});

	it.each([
		['<del>struck </del>', 'del'],
		['<s>struck </s>', 's'],
		['<strike>struck </strike>', 'strike'],
		['<span style="text-decoration: line-through">struck </span>', 'a style']
	])('leaves out what is struck by %s', async (struck) => {
		const { text, notices } = await read('a.html', `<p>Interviewer: ${struck}kept</p>`);
		expect(text).toBe('Interviewer: kept');
		expect(told(notices, 'deletions-ignored')).toEqual([{ count: 1 }]);
	});
});
