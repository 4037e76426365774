import { openZip, type Zip } from '../zip.ts';
import { dropSoftHyphens } from './clean.ts';
import { readOdtContent } from './odt-content.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReadInput, TextReader } from './types.ts';
import { walkXml } from '../xml.ts';

const mime = 'application/vnd.oasis.opendocument.text';

/** OpenDocument text (ISO/IEC 26300): paragraphs, tables, notes; its own reader, as no kept library has one. */
export const odt: TextReader = {
	format: 'odt',
	extensions: ['odt', 'ott'],
	mime: [mime, `${mime}-template`],
	read({ bytes, limits }) {
		const zip = openZip(bytes, limits);
		checkKind(zip);
		if (isEncrypted(zip, limits)) throw new ReadRefusal('encrypted');
		const content = readOdtContent(zip, limits);
		if (!content) throw new ReadRefusal('not-this-format', { expected: 'odt' });
		const soft = dropSoftHyphens(content.text);
		const notices = [...content.notices, ...pageHeaders(zip, limits), ...soft.notices];
		return { text: soft.text, encoding: '', times: [], notices };
	}
};

function checkKind(zip: Zip): void {
	const bytes = zip.read('mimetype');
	const kind = bytes ? new TextDecoder().decode(bytes.subarray(0, 200)).trim() : mime;
	if (!kind.startsWith(mime)) throw new ReadRefusal('not-this-format', { expected: 'odt' });
}

/** Since LibreOffice 24.8 the whole package is one encrypted entry; before, entries are marked in the manifest. */
function isEncrypted(zip: Zip, limits: ReadInput['limits']): boolean {
	let encrypted = zip.names.includes('encrypted-package');
	walkXml(zip, 'META-INF/manifest.xml', limits, {
		open: (tag) => {
			if (tag.name === 'manifest:encryption-data') encrypted = true;
		}
	});
	return encrypted;
}

function pageHeaders(zip: Zip, limits: ReadInput['limits']): Notice[] {
	let inside = 0;
	let count = 0;
	let words = '';
	const isHeader = (name: string) => /^style:(header|footer)(-left|-first)?$/.test(name);
	walkXml(zip, 'styles.xml', limits, {
		open: (tag) => {
			if (isHeader(tag.name)) inside++;
		},
		text: (chars) => {
			if (inside > 0 && words.length < 200) words += chars;
		},
		close: (tag) => {
			if (!isHeader(tag.name)) return;
			inside--;
			if (words.trim() !== '') count++;
			words = '';
		}
	});
	return count > 0 ? [{ code: 'page-headers-ignored', values: { count } }] : [];
}
