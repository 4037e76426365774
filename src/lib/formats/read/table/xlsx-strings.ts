import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { plainText } from './cell-text.ts';
import type { TableLimits } from './types.ts';

/** Drops the namespace prefix that some programs write. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Decodes `_x000D_`, by which the format writes characters that XML cannot hold (ISO/IEC 29500-1, 22.9.2.19). */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
}

/** Collects the text of a string item (18.4.8): its text or its runs, without phonetic readings of Japanese words. */
export function sharedText() {
	let text = '';
	let inText = false;
	let phonetic = false;
	return {
		clear(): void {
			text = '';
			inText = phonetic = false;
		},
		open(name: string): void {
			if (name === 't') inText = !phonetic;
			else if (name === 'rPh') phonetic = true;
		},
		add(chars: string): void {
			if (inText) text += chars;
		},
		close(name: string): void {
			if (name === 't') inText = false;
			else if (name === 'rPh') phonetic = false;
		},
		text: (): string => unescaped(text)
	};
}

/** The shared strings; none when the part is missing. Throws `ReadRefusal`. */
export function readSharedStrings(zip: Zip, part: string | null, limits: TableLimits): string[] {
	const strings: string[] = [];
	if (part === null) return strings;
	const item = sharedText();
	walkXml(zip, part, limits, {
		open: ({ name }) => item.open(localName(name)),
		text: (chars) => item.add(chars),
		close: (tag) => {
			const name = localName(tag.name);
			item.close(name);
			if (name !== 'si') return;
			strings.push(plainText(item.text()));
			item.clear();
		}
	});
	return strings;
}
