import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#lib/formats/read/index.ts';
import { codes, fixture, told } from './helpers.ts';
import { refusalOf } from '../refusal.ts';

/** What stands in the document that docx, odt and rtf are three savings of. */
const interview = `Entretien avec Élodie
Enquêtrice : Où travaillez-vous\u00a0?[1]
Élodie\u00a0: À l’hôpital, depuis l’été 2019 — « ça va », l’œuvre d’une vie.[2]

Enquêtrice : Et le soir ?
Élodie : Rien.  Deux espaces,\tune tabulation, un 😀.
Même paragraphe, nouvelle ligne.
Première question
Deuxième question
Profession\tÂge\tLieu
infirmière de nuit\t42\tLiège
et Verviers
Légende du dessin
Fin ajoutée.

[1] Maison médicale au forfait, à Liège.
[2] Prénom modifié.`;

describe.each(['docx', 'odt', 'rtf'] as const)('an interview in %s', (format) => {
	it('has its paragraphs, blank lines, spaces, table, notes and accents right', async () => {
		const read = await readText(`Entretien.${format.toUpperCase()}`, fixture(`entretien.${format}`));
		expect(read.text).toBe(interview);
		expect(read).toMatchObject({ format, times: [], encoding: format === 'rtf' ? 'windows-1252' : '' });
	});

	it('tells what was left out', async () => {
		const { notices } = await readText(`a.${format}`, fixture(`entretien.${format}`));
		expect(told(notices, 'comments-ignored')).toEqual([{ count: 1 }]);
		expect(told(notices, 'deletions-ignored')).toEqual([{ count: 1 }]);
		expect(told(notices, 'images-ignored')).toEqual([{ count: 1 }]);
		expect(told(notices, 'page-headers-ignored')).toEqual([{ count: 2 }]);
		expect(told(notices, 'tables-as-lines')).toEqual([{ count: 1 }]);
		expect(told(notices, 'notes-at-end')).toEqual([{ count: 2 }]);
	});
});

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The smallest docx with this body. */
function docx(body: string, head = ''): Uint8Array {
	const relations = 'http://schemas.openxmlformats.org';
	return zipSync({
		'[Content_Types].xml': strToU8(`<Types xmlns="${relations}/package/2006/content-types"/>`),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(`${head}<w:document ${word}><w:body>${body}</w:body></w:document>`)
	});
}

const paragraph = (run: string) => `<w:p><w:r>${run}</w:r></w:p>`;

/** The smallest odt with this content. */
function odt(content: string, head = '', styles = ''): Uint8Array {
	const office =
		'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
	return zipSync({
		mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
		'content.xml': strToU8(
			`${head}<office:document-content ${office}>${styles}<office:body><office:text>${content}</office:text></office:body></office:document-content>`
		)
	});
}

describe('a docx', () => {
	it('keeps special characters of its text as they are', async () => {
		const { text } = await readText(
			'a.docx',
			docx(paragraph('<w:t>a &lt; b &amp;amp; "c"</w:t><w:tab/><w:t>d</w:t>'))
		);
		expect(text).toBe('a < b &amp; "c"\td');
	});

	it('leaves hidden runs out and tells how much', async () => {
		const hidden = '<w:rPr><w:vanish/></w:rPr><w:t>caché</w:t>';
		const { text, notices } = await readText('a.docx', docx(paragraph('<w:t>vu</w:t>') + paragraph(hidden)));
		expect(text).toBe('vu');
		expect(told(notices, 'hidden-text-ignored')).toEqual([{ count: 5 }]);
	});

	it.each([
		[
			'with a document type',
			docx(paragraph('<w:t>&x;</w:t>'), '<!DOCTYPE w [<!ENTITY x "boum">]>'),
			'damaged'
		],
		['nested beyond measure', docx('<w:tbl><w:tr><w:tc>'.repeat(200)), 'too-deep'],
		['of too many elements', docx('<w:p></w:p>'.repeat(200_001)), 'too-large'],
		['without a document', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'not-this-format'],
		['that is some other zip', zipSync({ 'a.txt': strToU8('a') }), 'not-this-format'],
		['of another age', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not-this-format'],
		[
			'behind a password',
			Uint8Array.from(
				[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].concat(
					[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
				)
			),
			'encrypted'
		]
	])('%s is refused', async (_, bytes, code) => {
		// The ratio of a made-up file says nothing.
		const limits = { ratio: 1e6 };
		expect((await refusalOf(() => readText('a.docx', bytes, { limits }))).code).toBe(code);
	});
});

describe('an odt', () => {
	it('collapses white space as the standard says, and keeps what stands for it', async () => {
		const { text } = await readText(
			'a.odt',
			odt('<text:p>\n un\n <text:s text:c="2"/>deux<text:tab/>trois </text:p>')
		);
		expect(text).toBe('un   deux\ttrois');
	});

	it.each([
		['with entities of its own', odt('<text:p>&b;</text:p>', '<!DOCTYPE x [<!ENTITY b "ha">]>'), 'damaged'],
		['nested beyond measure', odt('<text:span>'.repeat(300)), 'too-deep'],
		[
			'that swells when read',
			odt(`<text:p>a${'<text:s text:c="200"/>'.repeat(42_000)}</text:p>`),
			'too-large'
		],
		[
			'that is a spreadsheet',
			zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
			'not-this-format'
		],
		[
			'behind a password',
			zipSync({
				'content.xml': strToU8('*'),
				'META-INF/manifest.xml': strToU8('<m xmlns:manifest="m"><manifest:encryption-data/></m>')
			}),
			'encrypted'
		],
		['behind a password of 2024', zipSync({ 'encrypted-package': strToU8('*') }), 'encrypted']
	])('%s is refused', async (_, bytes, code) => {
		const limits = { ratio: 1e6, inflated: 2 ** 21 };
		expect((await refusalOf(() => readText('a.odt', bytes, { limits }))).code).toBe(code);
	});

	it.each([
		['a style', '<text:p><text:span text:style-name="T1">secret</text:span>seen</text:p>'],
		[
			'a field',
			'<text:p><text:hidden-text text:condition="x" text:string-value="">secret</text:hidden-text>seen</text:p>'
		]
	])('leaves out what %s hides, and tells how much', async (_what, body) => {
		const looks =
			'<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles>';
		const bytes = odt(body, '', looks);
		const { text, notices } = await readText('a.odt', bytes, { limits: { ratio: 1e6 } });
		expect(text).toBe('seen');
		expect(told(notices, 'hidden-text-ignored')).toEqual([{ count: 6 }]);
	});

	it('has nothing to tell when nothing was left out', async () => {
		expect(codes((await readText('a.odt', odt('<text:p>a</text:p>'))).notices)).toEqual([]);
	});
});
