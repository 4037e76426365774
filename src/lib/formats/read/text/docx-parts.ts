import type { SaxesTagPlain } from 'saxes';
import type { Zip } from '../zip.ts';
import { ReadRefusal, type Notice, type NoticeCode, type ReadLimits } from './types.ts';
import { walkXml } from './xml.ts';

/** The parts mammoth looks at: relationships, styles, numbering, notes and the document itself, whatever its name. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/i;
const unwanted = /^word\/(theme|settings|webSettings|fontTable|people|commentsE|commentsI)/i;
/** mammoth holds a part as a tree of some fifty times its size. */
const mostXml = 8 * 2 ** 20;

const told: Record<string, NoticeCode> = {
	'w:comment': 'comments-ignored',
	'w:del': 'deletions-ignored',
	'a:blip': 'images-ignored',
	'v:imagedata': 'images-ignored'
};

/**
 * Walks the XML parts of a docx within the limits and hands back those to convert, with what conversion will leave
 * out. Throws `ReadRefusal`: 'not-this-format', 'too-large', 'too-deep', 'damaged', and what the zip throws.
 */
export function surveyDocx(
	zip: Zip,
	limits: ReadLimits
): { parts: Record<string, Uint8Array>; notices: Notice[] } {
	if (!zip.names.includes('[Content_Types].xml'))
		throw new ReadRefusal('not-this-format', { expected: 'docx' });
	const parts: Record<string, Uint8Array> = {};
	const counts = new Map<NoticeCode, number>();
	let total = 0;
	for (const name of zip.names) {
		if (!wanted.test(name) || unwanted.test(name)) continue;
		if (/^word\/(header|footer)\d*\.xml$/i.test(name)) {
			if (hasWords(zip, name, limits)) add(counts, 'page-headers-ignored');
			continue;
		}
		walkXml(zip, name, limits, { open: (tag: SaxesTagPlain) => count(tag, counts) });
		const part = zip.read(name);
		if (!part) continue;
		total += part.length;
		if (total > mostXml) throw new ReadRefusal('too-large', { bytes: total, limit: mostXml });
		parts[name] = part;
	}
	if (!Object.keys(parts).some((name) => /^word\/document\d*\.xml$/i.test(name)))
		throw new ReadRefusal('not-this-format', { expected: 'docx' });
	return { parts, notices: [...counts].map(([code, n]) => ({ code, values: { count: n } })) };
}

function count(tag: SaxesTagPlain, counts: Map<NoticeCode, number>): void {
	const code = told[tag.name];
	if (code) add(counts, code);
}

function add(counts: Map<NoticeCode, number>, code: NoticeCode): void {
	counts.set(code, (counts.get(code) ?? 0) + 1);
}

function hasWords(zip: Zip, name: string, limits: ReadLimits): boolean {
	let words = false;
	walkXml(zip, name, limits, { text: (chars) => (words ||= chars.trim() !== '') });
	return words;
}
