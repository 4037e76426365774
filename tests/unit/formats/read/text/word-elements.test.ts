import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { told } from './helpers.ts';

const spaces = [
	'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'v="urn:schemas-microsoft-com:vml"'
].map((space) => `xmlns:${space}`);

/** The smallest docx with this body, and these styles. */
function docx(body: string, styles = ''): Uint8Array {
	const relations = 'http://schemas.openxmlformats.org';
	return zipSync({
		'[Content_Types].xml': strToU8(`<Types xmlns="${relations}/package/2006/content-types"/>`),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(`<w:document ${spaces.join(' ')}><w:body>${body}</w:body></w:document>`),
		...(styles === '' ? {} : { 'word/styles.xml': strToU8(`<w:styles ${spaces[0]}>${styles}</w:styles>`) })
	});
}

const run = (words: string, looks = '') =>
	`<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const read = async (body: string, styles = '') =>
	readText('a.docx', docx(`<w:p>${body}</w:p>`, styles), { limits: { ratio: 1e6 } });
const box = `<w:txbxContent><w:p>${run('boxed')}</w:p></w:txbxContent>`;
const drawn = `<w:drawing><wp:anchor><wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;

describe('Word keeps the words of', () => {
	it.each([
		['a carriage return', `${run('Three')}<w:r><w:cr/></w:r>${run('Four')}`, 'Three\nFour'],
		[
			'a field',
			`${run('born in ')}<w:fldSimple w:instr="DOCPROPERTY x">${run('the valley')}</w:fldSimple>`,
			'born in the valley'
		],
		[
			'a ruby, without its reading',
			`<w:r><w:ruby><w:rubyPr/><w:rt>${run('みず')}</w:rt><w:rubyBase>${run('水')}</w:rubyBase></w:ruby></w:r>${run('車')}`,
			'水車'
		],
		[
			'an absolute tab',
			`${run('left')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${run('right')}`,
			'left\tright'
		],
		['a run from right to left', `<w:bdo w:val="rtl">${run('سلمى')}</w:bdo>${run(' said')}`, 'سلمى said'],
		['a formula', `${run('so ')}<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>`, 'so x=2'],
		[
			'a moved passage, once',
			`<w:moveFrom w:id="1">${run('old place')}</w:moveFrom><w:moveTo w:id="2">${run('new place')}</w:moveTo>`,
			'new place'
		]
	])('%s', async (_what, body, text) => {
		expect((await read(body)).text).toBe(text);
	});

	it.each([
		[
			'with a fallback, once',
			`<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
		],
		[
			'without one',
			`<mc:AlternateContent><mc:Choice Requires="wps">${drawn}</mc:Choice></mc:AlternateContent>`
		],
		['that is alone', drawn]
	])('a text box %s', async (_what, content) => {
		const { text } = await read(`${run('before')}<w:r>${content}</w:r>`);
		expect(text.match(/boxed/g)).toHaveLength(1);
		expect(text).not.toContain('914400');
	});
});

describe('Word leaves out, and tells', () => {
	const style = (id: string, looks: string, based = '') =>
		`<w:style w:type="character" w:styleId="${id}">${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}<w:rPr>${looks}</w:rPr></w:style>`;

	it.each([
		[
			'words hidden by the style of their run',
			run('secret', '<w:rStyle w:val="Gone"/>'),
			style('Gone', '<w:vanish/>')
		],
		[
			'words hidden by what that style is based on',
			run('secret', '<w:rStyle w:val="Child"/>'),
			style('Gone', '<w:vanish/>') + style('Child', '', 'Gone')
		],
		[
			'words hidden by the style of their paragraph',
			`<w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('secret')}`,
			style('Gone', '<w:vanish/>')
		]
	])('%s', async (_what, body, styles) => {
		const bytes = docx(`<w:p>${run('seen')}</w:p><w:p>${body}</w:p>`, styles);
		const { text, notices } = await readText('a.docx', bytes, { limits: { ratio: 1e6 } });
		expect(text).toBe('seen');
		expect(told(notices, 'hidden-text-ignored')).toEqual([{ count: 6 }]);
	});

	it('but not words whose run takes the hiding off', async () => {
		const body = run('shown', '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>');
		expect((await read(body, style('Gone', '<w:vanish/>'))).text).toBe('shown');
	});

	it('what was moved away', async () => {
		const { notices } = await read(`${run('seen')}<w:moveFrom w:id="1">${run('gone')}</w:moveFrom>`);
		expect(told(notices, 'deletions-ignored')).toEqual([{ count: 1 }]);
	});
});
