import type { Zip } from '../zip.ts';
import { hiddenStyles } from './styles.ts';
import { DocxSlim, type DocxOptions } from './slim.ts';
import { ReadRefusal } from '../refusal.ts';
import type { CountedNotice, Notice } from '#lib/contract/index.ts';
import type { ReadLimits } from '../limits.ts';
import { walkXml } from '../xml.ts';

/** The parts that mammoth reads: relationships, styles, numbering, notes, and the document under any name. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/i;
const unwanted = /^word\/(theme|settings|webSettings|fontTable|people|commentsE|commentsI)/i;
const pageHeader = /^word\/(header|footer)\d*\.xml$/i;

/**
 * Walks the XML parts of a docx within the limits. Returns the parts to convert, and notices of what the conversion drops.
 * Throws `ReadRefusal`: 'not-this-format', 'too-large', 'too-deep', 'damaged', and those of the zip.
 */
export function surveyDocx(
	zip: Zip,
	limits: ReadLimits,
	options: DocxOptions = {}
): { parts: Record<string, Uint8Array>; notices: Notice[] } {
	if (!zip.names.includes('[Content_Types].xml'))
		throw new ReadRefusal('not-this-format', { expected: 'docx' });
	const parts: Record<string, Uint8Array> = {};
	const counts = new Map<CountedNotice, number>();
	const spent = { elements: 0, characters: 0 };
	let headers = 0;
	const looks = { ...options, hiddenStyles: hiddenStyles(zip, limits) };
	for (const name of zip.names) {
		if (!wanted.test(name) || unwanted.test(name)) continue;
		if (pageHeader.test(name)) {
			if (hasWords(zip, name, limits)) headers++;
			continue;
		}
		const slim = new DocxSlim(counts, spent, limits, looks);
		walkXml(zip, name, limits, slim);
		parts[name] = slim.finish();
	}
	if (!Object.keys(parts).some((name) => /^word\/document\d*\.xml$/i.test(name)))
		throw new ReadRefusal('not-this-format', { expected: 'docx' });
	if (headers > 0) counts.set('page-headers-ignored', headers);
	return { parts, notices: [...counts].map(([code, n]) => ({ code, values: { count: n } })) };
}

function hasWords(zip: Zip, name: string, limits: ReadLimits): boolean {
	let words = false;
	walkXml(zip, name, limits, { text: (chars) => (words ||= chars.trim() !== '') });
	return words;
}
